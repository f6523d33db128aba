package org.leaplms.xapi.model;

import java.util.UUID;

/** Points to another statement. */
public record StatementRef(UUID id) implements StatementObject {}
