/** SCORM courses: batches replayed, statements made of what happened, progress read from the engine. */
@NullMarked
package org.leaplms.lms.internal.scorm;

import org.jspecify.annotations.NullMarked;
