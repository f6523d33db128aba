package org.leaplms.scorm.sequencing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.sequencing.GlobalObjectives.Values;

/** The global objectives while a session runs, and which of them changed since the last rollup. */
final class GlobalStore {
    private final Map<String, double[]> values = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();

    double get(String id, Field field) {
        double[] value = values.get(id);
        return value == null ? Field.UNKNOWN : value[field.ordinal()];
    }

    void set(String id, Field field, double number) {
        double[] value = values.get(id);
        if (value == null) {
            if (!Field.known(number)) {
                return;
            }
            value = unknown();
            values.put(id, value);
        }
        if (!Field.same(value[field.ordinal()], number)) {
            value[field.ordinal()] = number;
            changed.add(id);
        }
    }

    /** The ids that changed since this was last asked. */
    List<String> takeChanged() {
        if (changed.isEmpty()) {
            return List.of();
        }
        List<String> taken = List.copyOf(changed);
        changed.clear();
        return taken;
    }

    /** The ids that changed and were not yet taken: part of the state. */
    Set<String> pending() {
        return changed;
    }

    void clear() {
        values.clear();
        changed.clear();
    }

    void load(GlobalObjectives objectives) {
        objectives.values().forEach((id, value) -> values.put(id, numbers(value)));
    }

    /** Becomes what is given; what differs has changed and will be rolled up. */
    void replace(GlobalObjectives objectives) {
        for (String id : new ArrayList<>(values.keySet())) {
            Values value = objectives.values().getOrDefault(id, Values.UNKNOWN);
            put(id, value);
        }
        objectives.values().forEach(this::put);
    }

    private void put(String id, Values value) {
        double[] numbers = numbers(value);
        for (Field field : Field.values()) {
            set(id, field, numbers[field.ordinal()]);
        }
    }

    GlobalObjectives save() {
        Map<String, Values> saved = new LinkedHashMap<>();
        values.forEach((id, value) -> saved.put(id, record(value)));
        return GlobalObjectives.of(saved);
    }

    private static double[] unknown() {
        double[] value = new double[Field.values().length];
        Arrays.fill(value, Field.UNKNOWN);
        return value;
    }

    private static double[] numbers(Values value) {
        return new double[] {
            Field.number(value.satisfied()),
            number(value.measure()),
            number(value.raw()),
            number(value.min()),
            number(value.max()),
            Field.number(value.completed()),
            number(value.progressMeasure())
        };
    }

    private static Values record(double[] value) {
        return new Values(
                Field.truth(value[0]),
                boxed(value[1]),
                boxed(value[2]),
                boxed(value[3]),
                boxed(value[4]),
                Field.truth(value[5]),
                boxed(value[6]));
    }

    static double number(@Nullable Double value) {
        return value == null ? Field.UNKNOWN : Field.rounded(value);
    }

    static @Nullable Double boxed(double value) {
        return Field.known(value) ? Double.valueOf(value) : null;
    }
}
