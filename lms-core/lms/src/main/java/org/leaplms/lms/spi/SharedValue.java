package org.leaplms.lms.spi;

import java.time.Instant;

/**
 * One value that a learner's courses share: a field of a global objective, a bucket of shared data.
 *
 * @param kind {@code objectives} or {@code buckets}, at most 20 characters
 * @param name identifier of the objective or bucket
 * @param field which value of it, at most 100 characters
 * @param content JSON text; {@code null} where it is not known any more
 * @param at when the learner changed it
 */
public record SharedValue(String kind, String name, String field, String content, Instant at) {}
