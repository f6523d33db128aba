/** The {@code leap} command line. */
@NullMarked
package org.leaplms.cli;

import org.jspecify.annotations.NullMarked;
