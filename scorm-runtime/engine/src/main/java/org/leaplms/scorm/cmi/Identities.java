package org.leaplms.scorm.cmi;

import org.jspecify.annotations.Nullable;

/** Identifiers that name records: no two the same, some of them for ever (RTE 4.2.9.1, 4.2.17.1). */
final class Identities {
    private Identities() {}

    static @Nullable Reply clash(Slot slot, String value) {
        Element.Identity identity = slot.element.identity();
        if (identity == Element.Identity.UNIQUE_FOR_EVER && slot.value != null && !slot.value.equals(value)) {
            return refused(Fault.WRITE_ONCE, slot, value, "once set it may not change");
        }
        boolean unique = identity == Element.Identity.UNIQUE || identity == Element.Identity.UNIQUE_FOR_EVER;
        if (unique && taken(slot, value)) {
            return refused(Fault.DUPLICATE, slot, value, "another record has this id");
        }
        String pattern = slot.checker == null || slot.places.length < 2 ? null : PatternRules.clash(slot, value);
        return pattern == null ? null : refused(Fault.DUPLICATE, slot, value, pattern);
    }

    private static boolean taken(Slot slot, String value) {
        Slot.Place place = slot.places[slot.places.length - 1];
        for (int i = 0; i < place.collection().count; i++) {
            if (i != place.index() && value.equals(place.collection().stored(i, "id"))) {
                return true;
            }
        }
        return false;
    }

    private static Reply refused(Fault kind, Slot slot, String value, String wrong) {
        return Reply.unwritten(ApiFault.of(kind, slot, value, wrong));
    }
}
