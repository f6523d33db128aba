/** Contracts for what a host may replace, and stand-ins for clocks, packages and content in tests. */
@NullMarked
package org.leaplms.lms.testkit;

import org.jspecify.annotations.NullMarked;
