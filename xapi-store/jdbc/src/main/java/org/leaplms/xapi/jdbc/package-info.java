/** The LRS's statements and documents in a relational database: H2 and PostgreSQL. */
@NullMarked
package org.leaplms.xapi.jdbc;

import org.jspecify.annotations.NullMarked;
