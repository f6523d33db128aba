package org.leaplms.scorm.sequencing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the run-time knows of the attempt on the activity now delivered, handed to the sequencer before the attempt ends
 * (RTE data to tracking model, SN 4.2). A report replaces the one before it.
 *
 * @param completion the effective completion status, that is after {@code completedByMeasure} was applied
 * @param completionSet whether content determined it, an explicit "unknown" included
 * @param progressMeasure 0 to 1, or null
 * @param primary {@code cmi.success_status} and {@code cmi.score}; its id is not looked at
 * @param objectives {@code cmi.objectives} that have an id of the activity; others are ignored
 * @param suspended whether {@code cmi.exit} is {@code suspend}
 * @param lessonStatus the final {@code cmi.core.lesson_status} of SCORM 1.2, otherwise null
 */
public record AttemptReport(
        Truth completion,
        boolean completionSet,
        @Nullable Double progressMeasure,
        Objective primary,
        List<Objective> objectives,
        boolean suspended,
        @Nullable String lessonStatus) {
    public AttemptReport {
        objectives = List.copyOf(objectives);
    }

    /** A report in which content said nothing. */
    public static AttemptReport empty() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * What content said of one objective.
     *
     * @param id local objective id; null in {@link AttemptReport#primary}
     * @param success the effective success status, that is after {@code satisfiedByMeasure} was applied
     * @param successSet whether content determined it, an explicit "unknown" included
     * @param scaled normalized measure, -1 to 1, or null
     * @param completion the completion status content gave the record
     * @param completionSet whether content determined it, an explicit "unknown" included
     */
    public record Objective(
            @Nullable String id,
            Truth success,
            boolean successSet,
            @Nullable Double scaled,
            @Nullable Double raw,
            @Nullable Double min,
            @Nullable Double max,
            Truth completion,
            boolean completionSet,
            @Nullable Double progressMeasure) {
        /** An objective of which nothing is known. */
        public static Objective unknown(@Nullable String id) {
            return new Objective(id, Truth.UNKNOWN, false, null, null, null, null, Truth.UNKNOWN, false, null);
        }

        /** The same without a word about success. */
        public Objective withoutSuccess() {
            return new Objective(
                    id, Truth.UNKNOWN, false, scaled, raw, min, max, completion, completionSet, progressMeasure);
        }

        /** Success and scaled score only. */
        public static Objective of(@Nullable String id, Truth success, @Nullable Double scaled) {
            boolean set = success != Truth.UNKNOWN;
            return new Objective(id, success, set, scaled, null, null, null, Truth.UNKNOWN, false, null);
        }
    }

    /** Collects a report; starts from one in which content said nothing. */
    public static final class Builder {
        private Truth completion = Truth.UNKNOWN;
        private boolean completionSet;
        private @Nullable Double progressMeasure;
        private Objective primary = Objective.unknown(null);
        private final List<Objective> objectives = new ArrayList<>();
        private boolean suspended;
        private @Nullable String lessonStatus;

        private Builder() {}

        /** What content determined about completion; an explicit unknown counts as determined. */
        public Builder completion(Truth value) {
            completion = value;
            completionSet = true;
            return this;
        }

        public Builder progressMeasure(@Nullable Double value) {
            progressMeasure = value;
            return this;
        }

        public Builder primary(Objective value) {
            primary = value;
            return this;
        }

        public Builder objective(Objective value) {
            objectives.add(value);
            return this;
        }

        public Builder suspended(boolean value) {
            suspended = value;
            return this;
        }

        public Builder lessonStatus(@Nullable String value) {
            lessonStatus = value;
            return this;
        }

        public AttemptReport build() {
            return new AttemptReport(
                    completion, completionSet, progressMeasure, primary, objectives, suspended, lessonStatus);
        }
    }
}
