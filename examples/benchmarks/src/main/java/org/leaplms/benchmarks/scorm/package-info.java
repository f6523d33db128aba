/** How fast the SCORM engine works. */
@NullMarked
package org.leaplms.benchmarks.scorm;

import org.jspecify.annotations.NullMarked;
