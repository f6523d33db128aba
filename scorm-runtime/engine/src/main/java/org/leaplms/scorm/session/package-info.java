/** A learner in a course: API calls and navigation in; answers, view, progress, events, journal and snapshot out. */
@NullMarked
package org.leaplms.scorm.session;

import org.jspecify.annotations.NullMarked;
