package org.leaplms.xapi.jdbc;

/** A row that has been given its place in the order. */
record NewStatement(long seq, Row row) {}
