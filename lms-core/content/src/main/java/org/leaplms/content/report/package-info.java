/** What was found, as text, JSON, SARIF, JUnit XML and HTML, in English and French. */
@NullMarked
package org.leaplms.content.report;

import org.jspecify.annotations.NullMarked;
