/** Benchmarks of reading and checking packages. */
@NullMarked
package org.leaplms.benchmarks.content;

import org.jspecify.annotations.NullMarked;
