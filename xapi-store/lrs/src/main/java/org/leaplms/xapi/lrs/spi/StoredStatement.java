package org.leaplms.xapi.lrs.spi;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement as it comes back.
 *
 * @param id its id
 * @param stored when the store took it, assigned by the store
 * @param text the record's text, character for character; {@code stored} is not in it
 * @param voided whether another statement voids it
 * @param voiding whether it voids another statement
 */
public record StoredStatement(UUID id, Instant stored, String text, boolean voided, boolean voiding) {}
