package org.leaplms.scorm.course;

import java.util.ArrayList;
import java.util.List;

/**
 * The sequencing definition model of one activity, complete and with the book's defaults (SN 3). Without a primary
 * objective the list of objectives may be empty: {@link #primaryObjective()} is then an anonymous default.
 */
public record SequencingDefinition(
        ControlMode controlMode,
        ConstrainedChoice constrainedChoice,
        List<SequencingRule> preconditionRules,
        List<SequencingRule> exitRules,
        List<SequencingRule> postconditionRules,
        LimitConditions limits,
        List<RollupRule> rollupRules,
        RollupControls rollupControls,
        RollupConsiderations rollupConsiderations,
        ObjectiveDefinition primaryObjective,
        List<ObjectiveDefinition> objectives,
        RandomizationControls randomization,
        DeliveryControls delivery) {
    public static final SequencingDefinition DEFAULT = builder().build();

    public SequencingDefinition {
        preconditionRules = List.copyOf(preconditionRules);
        exitRules = List.copyOf(exitRules);
        postconditionRules = List.copyOf(postconditionRules);
        rollupRules = List.copyOf(rollupRules);
        objectives = List.copyOf(objectives);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this definition. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.controlMode = controlMode;
        builder.constrainedChoice = constrainedChoice;
        builder.preconditionRules.addAll(preconditionRules);
        builder.exitRules.addAll(exitRules);
        builder.postconditionRules.addAll(postconditionRules);
        builder.limits = limits;
        builder.rollupRules.addAll(rollupRules);
        builder.rollupControls = rollupControls;
        builder.rollupConsiderations = rollupConsiderations;
        builder.primaryObjective = primaryObjective;
        builder.objectives.addAll(objectives);
        builder.randomization = randomization;
        builder.delivery = delivery;
        return builder;
    }

    /** Collects a definition; starts from the book's defaults. Rules and objectives keep the order they are added in. */
    public static final class Builder {
        private ControlMode controlMode = ControlMode.DEFAULT;
        private ConstrainedChoice constrainedChoice = ConstrainedChoice.DEFAULT;
        private final List<SequencingRule> preconditionRules = new ArrayList<>();
        private final List<SequencingRule> exitRules = new ArrayList<>();
        private final List<SequencingRule> postconditionRules = new ArrayList<>();
        private LimitConditions limits = LimitConditions.NONE;
        private final List<RollupRule> rollupRules = new ArrayList<>();
        private RollupControls rollupControls = RollupControls.DEFAULT;
        private RollupConsiderations rollupConsiderations = RollupConsiderations.DEFAULT;
        private ObjectiveDefinition primaryObjective = ObjectiveDefinition.of(null);
        private final List<ObjectiveDefinition> objectives = new ArrayList<>();
        private RandomizationControls randomization = RandomizationControls.DEFAULT;
        private DeliveryControls delivery = DeliveryControls.DEFAULT;

        private Builder() {}

        public Builder controlMode(ControlMode value) {
            controlMode = value;
            return this;
        }

        public Builder constrainedChoice(ConstrainedChoice value) {
            constrainedChoice = value;
            return this;
        }

        public Builder precondition(SequencingRule rule) {
            preconditionRules.add(rule);
            return this;
        }

        public Builder exitRule(SequencingRule rule) {
            exitRules.add(rule);
            return this;
        }

        public Builder postcondition(SequencingRule rule) {
            postconditionRules.add(rule);
            return this;
        }

        public Builder limits(LimitConditions value) {
            limits = value;
            return this;
        }

        public Builder rollupRule(RollupRule rule) {
            rollupRules.add(rule);
            return this;
        }

        public Builder rollupControls(RollupControls value) {
            rollupControls = value;
            return this;
        }

        public Builder rollupConsiderations(RollupConsiderations value) {
            rollupConsiderations = value;
            return this;
        }

        public Builder primaryObjective(ObjectiveDefinition value) {
            primaryObjective = value;
            return this;
        }

        /** Adds an objective beside the primary one. */
        public Builder objective(ObjectiveDefinition value) {
            objectives.add(value);
            return this;
        }

        public Builder randomization(RandomizationControls value) {
            randomization = value;
            return this;
        }

        public Builder delivery(DeliveryControls value) {
            delivery = value;
            return this;
        }

        public SequencingDefinition build() {
            return new SequencingDefinition(
                    controlMode,
                    constrainedChoice,
                    preconditionRules,
                    exitRules,
                    postconditionRules,
                    limits,
                    rollupRules,
                    rollupControls,
                    rollupConsiderations,
                    primaryObjective,
                    objectives,
                    randomization,
                    delivery);
        }
    }
}
