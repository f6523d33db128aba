/** The conformance cases on the JVM. */
@NullMarked
package org.leaplms.scorm.testkit.cts;

import org.jspecify.annotations.NullMarked;
