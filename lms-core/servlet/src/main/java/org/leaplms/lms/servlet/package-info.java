/** The engine over HTTP: player page, content files, journal commits, LRS endpoint, as one servlet a host maps. */
@NullMarked
package org.leaplms.lms.servlet;

import org.jspecify.annotations.NullMarked;
