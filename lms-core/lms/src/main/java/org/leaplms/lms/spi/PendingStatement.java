package org.leaplms.lms.spi;

import java.util.UUID;

/**
 * A statement that is owed to the statement store.
 *
 * @param id of the statement; delivering it again changes nothing
 * @param json the statement as it will be stored
 */
public record PendingStatement(UUID id, UUID registrationId, String json) {}
