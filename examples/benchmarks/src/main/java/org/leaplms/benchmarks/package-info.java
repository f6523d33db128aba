/** Measurements of the engine's rooms by JMH; figures go into notes, never into assertions. */
@NullMarked
package org.leaplms.benchmarks;

import org.jspecify.annotations.NullMarked;
