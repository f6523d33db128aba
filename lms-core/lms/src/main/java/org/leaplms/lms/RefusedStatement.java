package org.leaplms.lms;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement that the record store refused for good, for instance because its id is taken by another: kept, shown, and tried again
 * when somebody asks for it.
 *
 * @param id of the statement
 * @param registrationId the registration it is about
 * @param json the statement
 * @param reason what the record store said
 * @param at when it said so
 */
public record RefusedStatement(UUID id, UUID registrationId, String json, String reason, Instant at) {}
