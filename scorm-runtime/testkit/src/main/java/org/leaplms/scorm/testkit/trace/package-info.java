/** Traces: what a session is asked and what it must answer, as text, played on the JVM and recorded for other platforms. */
@NullMarked
package org.leaplms.scorm.testkit.trace;

import org.jspecify.annotations.NullMarked;
