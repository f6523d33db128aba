/** What the Learning Record Store asks of a store: coarse, atomic calls that fit a map, a SQL database, Cassandra or a remote LRS. */
@NullMarked
package org.leaplms.xapi.lrs.spi;

import org.jspecify.annotations.NullMarked;
