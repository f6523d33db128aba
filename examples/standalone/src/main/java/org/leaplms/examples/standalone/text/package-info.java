/** What the host says, in English and French, and how it writes numbers, times and dates. */
@NullMarked
package org.leaplms.examples.standalone.text;

import org.jspecify.annotations.NullMarked;
