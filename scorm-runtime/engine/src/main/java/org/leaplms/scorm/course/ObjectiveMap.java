package org.leaplms.scorm.course;

/**
 * How a local objective shares its data with one global objective (SN 3.10, {@code imsss:mapInfo} and the 4th Edition's
 * {@code adlseq:mapInfo}).
 *
 * @param targetObjectiveId identifier of the global objective; blanks are normalised, encoded ones too
 */
public record ObjectiveMap(
        String targetObjectiveId,
        boolean readSatisfiedStatus,
        boolean readNormalizedMeasure,
        boolean writeSatisfiedStatus,
        boolean writeNormalizedMeasure,
        boolean readRawScore,
        boolean readMinScore,
        boolean readMaxScore,
        boolean readCompletionStatus,
        boolean readProgressMeasure,
        boolean writeRawScore,
        boolean writeMinScore,
        boolean writeMaxScore,
        boolean writeCompletionStatus,
        boolean writeProgressMeasure) {
    public ObjectiveMap {
        targetObjectiveId = Ids.normal(targetObjectiveId);
    }

    /** The defaults of the binding: everything is read, nothing is written. */
    public static ObjectiveMap of(String targetObjectiveId) {
        return builder(targetObjectiveId).build();
    }

    public static Builder builder(String targetObjectiveId) {
        return new Builder(targetObjectiveId);
    }

    /** Collects the flags of one map; starts from the binding's defaults. */
    public static final class Builder {
        private final String target;
        private boolean readSatisfied = true;
        private boolean readMeasure = true;
        private boolean writeSatisfied;
        private boolean writeMeasure;
        private boolean readRaw = true;
        private boolean readMin = true;
        private boolean readMax = true;
        private boolean readCompletion = true;
        private boolean readProgress = true;
        private boolean writeRaw;
        private boolean writeMin;
        private boolean writeMax;
        private boolean writeCompletion;
        private boolean writeProgress;

        private Builder(String target) {
            this.target = target;
        }

        public Builder readSatisfiedStatus(boolean value) {
            readSatisfied = value;
            return this;
        }

        public Builder readNormalizedMeasure(boolean value) {
            readMeasure = value;
            return this;
        }

        public Builder writeSatisfiedStatus(boolean value) {
            writeSatisfied = value;
            return this;
        }

        public Builder writeNormalizedMeasure(boolean value) {
            writeMeasure = value;
            return this;
        }

        public Builder readRawScore(boolean value) {
            readRaw = value;
            return this;
        }

        public Builder readMinScore(boolean value) {
            readMin = value;
            return this;
        }

        public Builder readMaxScore(boolean value) {
            readMax = value;
            return this;
        }

        public Builder readCompletionStatus(boolean value) {
            readCompletion = value;
            return this;
        }

        public Builder readProgressMeasure(boolean value) {
            readProgress = value;
            return this;
        }

        public Builder writeRawScore(boolean value) {
            writeRaw = value;
            return this;
        }

        public Builder writeMinScore(boolean value) {
            writeMin = value;
            return this;
        }

        public Builder writeMaxScore(boolean value) {
            writeMax = value;
            return this;
        }

        public Builder writeCompletionStatus(boolean value) {
            writeCompletion = value;
            return this;
        }

        public Builder writeProgressMeasure(boolean value) {
            writeProgress = value;
            return this;
        }

        public ObjectiveMap build() {
            return new ObjectiveMap(
                    target,
                    readSatisfied,
                    readMeasure,
                    writeSatisfied,
                    writeMeasure,
                    readRaw,
                    readMin,
                    readMax,
                    readCompletion,
                    readProgress,
                    writeRaw,
                    writeMin,
                    writeMax,
                    writeCompletion,
                    writeProgress);
        }
    }
}
