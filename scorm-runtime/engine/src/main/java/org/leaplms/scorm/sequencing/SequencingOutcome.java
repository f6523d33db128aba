package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/** What came of a navigation request. */
public sealed interface SequencingOutcome {
    /** An activity is to be delivered: a new launch, also if it is the activity that was current before. */
    record Delivered(String activityId) implements SequencingOutcome {}

    /** The sequencing session has ended; only {@code START}, {@code RESUME_ALL}, {@code CHOICE} and {@code JUMP} can begin another. */
    record Ended() implements SequencingOutcome {}

    /**
     * The attempt on the current activity has ended and nothing is delivered; the learner must choose.
     *
     * @param reason why nothing could be delivered, or null if nothing was asked for
     */
    record Idle(@Nullable SequencingException reason) implements SequencingOutcome {}

    /** The request is not valid here; nothing has changed and the current attempt goes on. */
    record Refused(SequencingException reason) implements SequencingOutcome {}
}
