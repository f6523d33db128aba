/** The one door: courses, registrations, launches, progress and statements of a learning engine inside a host. */
@NullMarked
package org.leaplms.lms;

import org.jspecify.annotations.NullMarked;
