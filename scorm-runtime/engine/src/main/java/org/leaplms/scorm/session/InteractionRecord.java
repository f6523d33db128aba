package org.leaplms.scorm.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One interaction as content recorded it, in the terms of SCORM 2004 whatever the standard.
 *
 * @param index its number in the attempt, from 0
 * @param type one of the ten types of SCORM 2004, or empty
 * @param timestamp as content wrote it: {@code time(second,10,0)}, or a time of day in SCORM 1.2
 * @param correctResponses patterns in the grammar of SCORM 2004
 * @param learnerResponse response in the grammar of SCORM 2004
 * @param result correct, incorrect, unanticipated, neutral or a decimal
 * @param latency a {@code timeinterval(second,10,2)}, or empty
 */
public record InteractionRecord(
        int index,
        String id,
        String type,
        List<String> objectiveIds,
        String timestamp,
        List<String> correctResponses,
        @Nullable Double weighting,
        String learnerResponse,
        String result,
        String latency,
        String description) {
    public InteractionRecord {
        objectiveIds = List.copyOf(objectiveIds);
        correctResponses = List.copyOf(correctResponses);
    }
}
