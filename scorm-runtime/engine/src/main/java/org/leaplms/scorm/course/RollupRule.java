package org.leaplms.scorm.course;

import java.util.List;

/**
 * One rollup rule of a cluster (SN 3.7).
 *
 * @param minimumCount used by {@link ChildSet#AT_LEAST_COUNT}, 0 or more
 * @param minimumPercent used by {@link ChildSet#AT_LEAST_PERCENT}, 0 to 1
 */
public record RollupRule(
        ChildSet childSet,
        int minimumCount,
        double minimumPercent,
        ConditionCombination combination,
        List<Condition> conditions,
        Action action) {
    public RollupRule {
        conditions = List.copyOf(conditions);
    }

    /** A rule whose conditions are combined with any, as the binding's default says. */
    public static RollupRule of(ChildSet childSet, Action action, Condition... conditions) {
        return new RollupRule(childSet, 0, 0, ConditionCombination.ANY, List.of(conditions), action);
    }

    /** The same rule with the minimums of the two {@code atLeast…} sets. */
    public RollupRule atLeast(int count, double percent) {
        return new RollupRule(childSet, count, percent, combination, conditions, action);
    }

    /** The same rule with all conditions required. */
    public RollupRule combined(ConditionCombination value) {
        return new RollupRule(childSet, minimumCount, minimumPercent, value, conditions, action);
    }

    /** One condition, evaluated for each child. */
    public record Condition(ConditionType type, boolean not) {
        public static Condition of(ConditionType type) {
            return new Condition(type, false);
        }

        public static Condition not(ConditionType type) {
            return new Condition(type, true);
        }
    }

    /** Which children must meet the conditions. */
    public enum ChildSet {
        ALL("all"),
        ANY("any"),
        NONE("none"),
        AT_LEAST_COUNT("atLeastCount"),
        AT_LEAST_PERCENT("atLeastPercent");

        private final String token;

        ChildSet(String token) {
            this.token = token;
        }

        /** The vocabulary token of manifests. */
        public String token() {
            return token;
        }
    }

    /** What a condition asks of a child. */
    public enum ConditionType {
        SATISFIED("satisfied"),
        OBJECTIVE_STATUS_KNOWN("objectiveStatusKnown"),
        OBJECTIVE_MEASURE_KNOWN("objectiveMeasureKnown"),
        COMPLETED("completed"),
        ACTIVITY_PROGRESS_KNOWN("activityProgressKnown"),
        ATTEMPTED("attempted"),
        ATTEMPT_LIMIT_EXCEEDED("attemptLimitExceeded"),
        TIME_LIMIT_EXCEEDED("timeLimitExceeded"),
        OUTSIDE_AVAILABLE_TIME_RANGE("outsideAvailableTimeRange"),
        NEVER("never");

        private final String token;

        ConditionType(String token) {
            this.token = token;
        }

        /** The vocabulary token of manifests. */
        public String token() {
            return token;
        }
    }

    /** What the rule makes of the cluster. */
    public enum Action {
        SATISFIED("satisfied"),
        NOT_SATISFIED("notSatisfied"),
        COMPLETED("completed"),
        INCOMPLETE("incomplete");

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
