/** The SCORM engine's door for JavaScript: what the hand-written shell beside it may call. */
@NullMarked
package org.leaplms.scorm.browser;

import org.jspecify.annotations.NullMarked;
