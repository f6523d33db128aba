/**
 * Plays conformance cases kept as data (a directory with {@code index.json}, {@code cases} and {@code manifests}) on any
 * {@link org.leaplms.scorm.testkit.cts.CtsPlatform}: the engine on the JVM, or its JavaScript in a browser.
 */
@NullMarked
package org.leaplms.scorm.testkit.cts;

import org.jspecify.annotations.NullMarked;
