/**
 * Sequencing and navigation of SCORM 2004: the activity tree with its tracking, and every process of the Sequencing and
 * Navigation book as one class named by its id. {@link org.leaplms.scorm.sequencing.Sequencer} is the way in.
 */
@NullMarked
package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.NullMarked;
