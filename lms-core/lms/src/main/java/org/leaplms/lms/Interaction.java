package org.leaplms.lms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer a learner gave, as the content reported it.
 *
 * @param activityId the SCO or AU it belongs to
 * @param type the standard's word: choice, fill-in, likert, …
 * @param description the question, if the content told
 * @param learnerResponse in the standard's own notation
 * @param correctPatterns in the standard's own notation, may be empty
 * @param result correct, incorrect, neutral, unanticipated or a number; null if not told
 * @param latency time to answer
 */
public record Interaction(
        String activityId,
        String id,
        String type,
        @Nullable String description,
        @Nullable String learnerResponse,
        List<String> correctPatterns,
        @Nullable String result,
        @Nullable Duration latency,
        @Nullable Double weighting,
        List<String> objectiveIds,
        @Nullable Instant at) {
    public Interaction {
        correctPatterns = List.copyOf(correctPatterns);
        objectiveIds = List.copyOf(objectiveIds);
    }
}
