/** The engine's state in a relational database, H2 or PostgreSQL, in the host's {@code DataSource} or our own file. */
@NullMarked
package org.leaplms.lms.jdbc;

import org.jspecify.annotations.NullMarked;
