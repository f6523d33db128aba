package org.leaplms.scorm.cmi;

import org.jspecify.annotations.Nullable;

/** What a standard says beyond its table: values that are computed, values that depend on others. */
interface Rules {

    /** The reader of an element whose value is computed, or null. */
    Slot.@Nullable Reader reader(String path);

    /** The checker of an element whose values depend on others, or null. */
    Slot.@Nullable Checker checker(String path);

    /** What is stored when {@code value} is set. */
    String stored(Slot slot, String value);

    /** What is unusual about a record that setting the slot would add, or null. */
    @Nullable
    String crowded(Slot slot);

    /** Whether an element without a value is read as an empty string instead of failing. */
    boolean blankWithoutValue();

    /** The code of a fault. */
    int code(Fault fault);
}
