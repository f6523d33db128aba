package org.leaplms.content.authoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A question or prompt of an item bank. Ids are unique within the bank's instrument. */
public sealed interface Item {

    /** Short id, for example {@code K1}. */
    String id();

    /** The question. */
    LocalizedText prompt();

    /** Ids of the objectives the item measures. */
    List<String> objectives();

    /** Whether the item has a right answer and so can count towards a score. */
    default boolean keyed() {
        return false;
    }

    /** Why the key is the key, shown with feedback; absent for items without a key. */
    default Optional<LocalizedText> rationale() {
        return Optional.empty();
    }

    /**
     * One answer of a list.
     *
     * @param id one lowercase letter
     * @param text what the learner reads
     */
    record Option(String id, LocalizedText text) {}

    /** One right answer out of several. */
    record Choice(
            String id,
            LocalizedText prompt,
            List<String> objectives,
            List<Option> options,
            String key,
            Optional<LocalizedText> rationale)
            implements Item {

        @Override
        public boolean keyed() {
            return true;
        }
    }

    /** Every right answer and no other must be ticked: all or nothing. */
    record MultipleResponse(
            String id,
            LocalizedText prompt,
            List<String> objectives,
            List<Option> options,
            List<String> key,
            Optional<LocalizedText> rationale)
            implements Item {

        @Override
        public boolean keyed() {
            return true;
        }
    }

    /** A statement that is true or false. */
    record TrueFalse(
            String id, LocalizedText prompt, List<String> objectives, boolean key, Optional<LocalizedText> rationale)
            implements Item {

        @Override
        public boolean keyed() {
            return true;
        }
    }

    /** Steps to put in order; shown in the order of the options, right in the order of the key. */
    record Ordering(
            String id,
            LocalizedText prompt,
            List<String> objectives,
            List<Option> options,
            List<String> key,
            Optional<LocalizedText> rationale)
            implements Item {

        @Override
        public boolean keyed() {
            return true;
        }
    }

    /** A number; right within the inclusive range of the key. */
    record Numeric(
            String id,
            LocalizedText prompt,
            List<String> objectives,
            BigDecimal from,
            BigDecimal to,
            Optional<LocalizedText> unit,
            Optional<LocalizedText> rationale)
            implements Item {

        @Override
        public boolean keyed() {
            return true;
        }
    }

    /**
     * Free text.
     *
     * @param limit most characters that are kept
     * @param required whether it must be answered before the activity can be submitted
     */
    record ShortText(String id, LocalizedText prompt, List<String> objectives, int limit, boolean required)
            implements Item {}

    /**
     * A rating on a scale.
     *
     * @param reverse whether a high rating is a low attitude: scored as points + 1 - rating
     */
    record Likert(String id, LocalizedText prompt, List<String> objectives, String scale, boolean reverse)
            implements Item {}

    /**
     * A commitment to change: one text, the objective it serves, how confident the learner is, and what may get in the
     * way. Reported as four interactions, {@code <id>.text}, {@code .objective}, {@code .confidence}, {@code .barriers}.
     *
     * @param objectivePrompt asks which objective the change serves
     * @param confidencePrompt asks how confident the learner is
     * @param scale scale of the confidence
     * @param barriersPrompt asks what may get in the way
     * @param barriers the barriers to tick
     * @param limit most characters of the text
     */
    record Commitment(
            String id,
            LocalizedText prompt,
            List<String> objectives,
            LocalizedText objectivePrompt,
            LocalizedText confidencePrompt,
            String scale,
            LocalizedText barriersPrompt,
            List<Option> barriers,
            int limit)
            implements Item {}
}
