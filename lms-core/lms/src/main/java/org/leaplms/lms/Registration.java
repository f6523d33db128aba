package org.leaplms.lms;

import java.time.Instant;
import java.util.UUID;

/**
 * A learner in one version of a course. The id is also the xAPI registration of every statement about it.
 *
 * @param attempt 1 for the first time, counting up with {@link Registrations#registerAgain}
 */
public record Registration(UUID id, UUID courseId, Learner learner, int attempt, Instant registeredAt) {}
