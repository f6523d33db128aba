/** What a host may replace: where courses' files and the engine's state are kept. Contracts are in {@code leap-lms-testkit}. */
@NullMarked
package org.leaplms.lms.spi;

import org.jspecify.annotations.NullMarked;
