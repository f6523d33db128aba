/** The library door to learning packages: open, check and describe SCORM, cmi5, xAPI and AICC packages. */
@NullMarked
package org.leaplms.content;

import org.jspecify.annotations.NullMarked;
