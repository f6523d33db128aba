package org.leaplms.lms;

import org.jspecify.annotations.Nullable;

/**
 * An objective of an activity as its content reported it.
 *
 * @param description may be null
 */
public record ObjectiveProgress(
        String id, @Nullable String description, Completion completion, Success success, Score score) {}
