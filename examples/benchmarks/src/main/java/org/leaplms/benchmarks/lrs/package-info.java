/** Load on the LRS: a server to point a driver at, and what the database alone could do. */
@NullMarked
package org.leaplms.benchmarks.lrs;

import org.jspecify.annotations.NullMarked;
