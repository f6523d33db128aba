package org.leaplms.xapi.remote;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement that a target refused for good. It is named and not copied, so that erasing a person leaves nothing here.
 *
 * @param statement its id at the source
 * @param refused when, the last time
 * @param reason the target's answer
 */
public record DeadLetter(UUID statement, Instant refused, String reason) {}
