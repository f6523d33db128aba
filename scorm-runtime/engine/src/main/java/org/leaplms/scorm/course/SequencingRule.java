package org.leaplms.scorm.course;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sequencing rule: if its conditions hold, its action applies (SN 3.4). Whether it is a precondition, exit or
 * post-condition rule is said by the list of {@link SequencingDefinition} that holds it and by its action.
 */
public record SequencingRule(ConditionCombination combination, List<Condition> conditions, Action action) {
    public SequencingRule {
        conditions = List.copyOf(conditions);
    }

    /** A rule all of whose conditions must hold. */
    public static SequencingRule all(Action action, Condition... conditions) {
        return new SequencingRule(ConditionCombination.ALL, List.of(conditions), action);
    }

    /** A rule of whose conditions one must hold. */
    public static SequencingRule any(Action action, Condition... conditions) {
        return new SequencingRule(ConditionCombination.ANY, List.of(conditions), action);
    }

    /**
     * One condition of a rule.
     *
     * @param referencedObjective local objective id, or null for the activity's primary objective
     * @param measureThreshold what the measure conditions compare with, -1 to 1
     * @param not whether the result is negated; unknown stays unknown
     */
    public record Condition(
            ConditionType type, boolean not, @Nullable String referencedObjective, double measureThreshold) {
        public Condition {
            referencedObjective = Ids.normalOrNull(referencedObjective);
        }

        public static Condition of(ConditionType type) {
            return new Condition(type, false, null, 0);
        }

        public static Condition not(ConditionType type) {
            return new Condition(type, true, null, 0);
        }

        public Condition objective(@Nullable String objectiveId) {
            return new Condition(type, not, objectiveId, measureThreshold);
        }

        public Condition threshold(double measure) {
            return new Condition(type, not, referencedObjective, measure);
        }
    }

    /** What a condition asks. */
    public enum ConditionType {
        SATISFIED("satisfied"),
        OBJECTIVE_STATUS_KNOWN("objectiveStatusKnown"),
        OBJECTIVE_MEASURE_KNOWN("objectiveMeasureKnown"),
        OBJECTIVE_MEASURE_GREATER_THAN("objectiveMeasureGreaterThan"),
        OBJECTIVE_MEASURE_LESS_THAN("objectiveMeasureLessThan"),
        COMPLETED("completed"),
        ACTIVITY_PROGRESS_KNOWN("activityProgressKnown"),
        ATTEMPTED("attempted"),
        ATTEMPT_LIMIT_EXCEEDED("attemptLimitExceeded"),
        TIME_LIMIT_EXCEEDED("timeLimitExceeded"),
        OUTSIDE_AVAILABLE_TIME_RANGE("outsideAvailableTimeRange"),
        ALWAYS("always");

        private final String token;

        ConditionType(String token) {
            this.token = token;
        }

        /** The vocabulary token of manifests. */
        public String token() {
            return token;
        }
    }

    /** What a rule does. */
    public enum Action {
        SKIP("skip"),
        DISABLED("disabled"),
        HIDDEN_FROM_CHOICE("hiddenFromChoice"),
        STOP_FORWARD_TRAVERSAL("stopForwardTraversal"),
        EXIT("exit"),
        EXIT_PARENT("exitParent"),
        EXIT_ALL("exitAll"),
        RETRY("retry"),
        RETRY_ALL("retryAll"),
        CONTINUE("continue"),
        PREVIOUS("previous");

        private final String token;

        Action(String token) {
            this.token = token;
        }

        /** The vocabulary token of manifests. */
        public String token() {
            return token;
        }
    }
}
