package org.leaplms.scorm.cmi;

import org.jspecify.annotations.Nullable;

/** How many records of a collection every system must keep (RTE 4.2.2, 4.2.3, 4.2.9, 4.2.17); SCORM 1.2 names no number. */
final class RecordFloors {
    private RecordFloors() {}

    /** What is unusual about a record that setting the slot would add, or null. */
    static @Nullable String crowded(Slot slot) {
        for (Slot.Place place : slot.places) {
            boolean added = place.index() >= place.collection().count;
            int floor = added ? floor(slot, place.collection().pattern) : Integer.MAX_VALUE;
            if (place.index() >= floor) {
                return "there are more than the " + floor + " records every system must keep";
            }
        }
        return null;
    }

    private static int floor(Slot slot, String path) {
        if (path.endsWith(".correct_responses")) {
            return InteractionType.of(slot.siblingValue("type")) == InteractionType.CHOICE ? 10 : 5;
        }
        if (path.endsWith(".objectives")) {
            return path.equals("cmi.objectives") ? 100 : 10;
        }
        return 250;
    }
}
