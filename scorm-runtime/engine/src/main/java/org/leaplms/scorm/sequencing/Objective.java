package org.leaplms.scorm.sequencing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.course.ObjectiveMap;

/**
 * A local objective of one activity: its progress information (TM.1.1) seen through its maps. Satisfied
 * status and measure with a read map are the global ones, known or not; what the 4th Edition added is the global value
 * where it is known. Writing also writes every write map. The completion of the primary
 * objective is the activity's attempt completion (TM.1.2.2).
 */
final class Objective {
    private static final Field[] FIELDS = Field.values();

    final ObjectiveDefinition definition;
    final boolean primary;
    private final Activity owner;
    private final GlobalStore globals;
    private final double[] local = new double[FIELDS.length];
    private final @Nullable String @Nullable [] reads;
    private final List<List<String>> writes;

    Objective(ObjectiveDefinition definition, boolean primary, Activity owner, GlobalStore globals) {
        this.definition = definition;
        this.primary = primary;
        this.owner = owner;
        this.globals = globals;
        this.reads = definition.maps().isEmpty() ? null : readMaps(definition);
        this.writes = definition.maps().isEmpty() ? List.of() : writeMaps(definition);
        reset();
    }

    /** Nothing is known, as at the beginning of an attempt. */
    void reset() {
        Arrays.fill(local, Field.UNKNOWN);
    }

    /** The effective value. */
    double get(Field field) {
        String read = readFrom(field);
        return read != null && isShared(field, read) ? globals.get(read, field) : local[field.ordinal()];
    }

    private boolean isShared(Field field, String read) {
        boolean always = field == Field.SATISFIED || field == Field.MEASURE;
        return always || Field.known(globals.get(read, field));
    }

    /** The global objective the effective value comes from, or null if it is the local one. */
    @Nullable
    String source(Field field) {
        String read = readFrom(field);
        return read != null && isShared(field, read) ? read : null;
    }

    double local(Field field) {
        return local[field.ordinal()];
    }

    private @Nullable String readFrom(Field field) {
        return reads == null ? null : reads[field.ordinal()];
    }

    /** Sets a value and its write maps; forgetting a value that was not known leaves global objectives alone. */
    void set(Field field, double value) {
        double rounded = Field.rounded(value);
        boolean nothingToForget = !Field.known(rounded) && !Field.known(local[field.ordinal()]);
        local[field.ordinal()] = rounded;
        if (!nothingToForget) {
            share(field, rounded);
        }
    }

    /** Sets a value that content determined: an explicit unknown is written to global objectives too. */
    void force(Field field, double value) {
        local[field.ordinal()] = Field.rounded(value);
        share(field, Field.rounded(value));
    }

    /** Restores a value without touching global objectives. */
    void load(Field field, double value) {
        local[field.ordinal()] = value;
    }

    private void share(Field field, double value) {
        if (!writes.isEmpty()) {
            for (String id : writes.get(field.ordinal())) {
                globals.set(id, field, value);
            }
        }
    }

    /** The satisfied status: by measure where the definition says so, otherwise as reported or rolled up. */
    Truth satisfied() {
        if (!owner.isTracked()) {
            return Truth.UNKNOWN;
        }
        return definition.satisfiedByMeasure() ? byMeasure() : Field.truth(get(Field.SATISFIED));
    }

    private Truth byMeasure() {
        return measureDecidesNow() ? compared() : Truth.UNKNOWN;
    }

    private Truth compared() {
        return compared(get(Field.MEASURE));
    }

    private Truth compared(double measure) {
        return Field.known(measure) ? Truth.of(measure >= definition.minNormalizedMeasure()) : Truth.UNKNOWN;
    }

    /** The satisfied status content is shown: what is recorded, whether or not it counts for tracking now. */
    Truth shownSatisfied() {
        return definition.satisfiedByMeasure() ? compared() : Field.truth(get(Field.SATISFIED));
    }

    /** The completion status content is shown. */
    Truth shownCompleted() {
        return Field.truth(get(Field.COMPLETED));
    }

    /** While an activity is active its measure decides only if {@code measureSatisfactionIfActive} says so. */
    private boolean measureDecidesNow() {
        return !primary
                || !owner.active
                || owner.definition.sequencing().rollupConsiderations().measureSatisfactionIfActive();
    }

    /** The completion status: by progress measure for the primary objective where the definition says so. */
    Truth completed() {
        if (!owner.isTracked()) {
            return Truth.UNKNOWN;
        }
        if (!primary || !owner.isCompletedByMeasure()) {
            return Field.truth(get(Field.COMPLETED));
        }
        double progress = get(Field.PROGRESS);
        return Field.known(progress)
                ? Truth.of(progress >= owner.definition.completionThreshold().minProgressMeasure())
                : Truth.UNKNOWN;
    }

    double measure() {
        return owner.isTracked() ? get(Field.MEASURE) : Field.UNKNOWN;
    }

    double progress() {
        return owner.isTracked() ? get(Field.PROGRESS) : Field.UNKNOWN;
    }

    /** Reports a status; one that is decided by measure is not changed by it. */
    void setSatisfied(Truth value) {
        if (!definition.satisfiedByMeasure()) {
            set(Field.SATISFIED, Field.number(value));
        }
    }

    /** Reports a measure, and the status that follows from it now. */
    void setMeasure(double value) {
        set(Field.MEASURE, value);
        settleByMeasure();
    }

    /**
     * Makes the stored status, and the global ones it is written to, follow the measure: the one that is read or, while
     * that is not known, the one reported here.
     */
    void settleByMeasure() {
        if (definition.satisfiedByMeasure() && measureDecidesNow()) {
            double read = get(Field.MEASURE);
            set(Field.SATISFIED, Field.number(compared(Field.known(read) ? read : local(Field.MEASURE))));
        }
    }

    /** Whether a known measure that is read decides the status. */
    boolean isSharedMeasure() {
        return definition.satisfiedByMeasure() && source(Field.MEASURE) != null && Field.known(get(Field.MEASURE));
    }

    /** Reports completion; one that is decided by measure is not changed by it. */
    void setCompleted(Truth value) {
        if (!primary || !owner.isCompletedByMeasure()) {
            set(Field.COMPLETED, Field.number(value));
        }
    }

    void setProgress(double value) {
        set(Field.PROGRESS, value);
        if (primary && owner.isCompletedByMeasure()) {
            set(Field.COMPLETED, Field.number(completed()));
        }
    }

    /** The ids of the global objectives this one reads anything from. */
    Set<String> readIds() {
        Set<String> ids = new LinkedHashSet<>();
        if (reads != null) {
            for (String id : reads) {
                if (id != null) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    boolean isBlank() {
        for (double value : local) {
            if (Field.known(value)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String[] readMaps(ObjectiveDefinition definition) {
        @Nullable String[] reads = new @Nullable String[FIELDS.length];
        for (ObjectiveMap map : definition.maps()) {
            for (Field field : FIELDS) {
                if (reads(map, field)) {
                    reads[field.ordinal()] = map.targetObjectiveId();
                }
            }
        }
        return reads;
    }

    private static List<List<String>> writeMaps(ObjectiveDefinition definition) {
        List<List<String>> writes = new ArrayList<>();
        for (Field field : FIELDS) {
            List<String> targets = new ArrayList<>();
            for (ObjectiveMap map : definition.maps()) {
                if (writes(map, field)) {
                    targets.add(map.targetObjectiveId());
                }
            }
            writes.add(targets);
        }
        return writes;
    }

    private static boolean reads(ObjectiveMap map, Field field) {
        return switch (field) {
            case SATISFIED -> map.readSatisfiedStatus();
            case MEASURE -> map.readNormalizedMeasure();
            case RAW -> map.readRawScore();
            case MIN -> map.readMinScore();
            case MAX -> map.readMaxScore();
            case COMPLETED -> map.readCompletionStatus();
            case PROGRESS -> map.readProgressMeasure();
        };
    }

    private static boolean writes(ObjectiveMap map, Field field) {
        return switch (field) {
            case SATISFIED -> map.writeSatisfiedStatus();
            case MEASURE -> map.writeNormalizedMeasure();
            case RAW -> map.writeRawScore();
            case MIN -> map.writeMinScore();
            case MAX -> map.writeMaxScore();
            case COMPLETED -> map.writeCompletionStatus();
            case PROGRESS -> map.writeProgressMeasure();
        };
    }
}
