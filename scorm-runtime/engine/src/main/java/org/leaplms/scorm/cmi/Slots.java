package org.leaplms.scorm.cmi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of one data model that were used, each with the slot it means; a slot can have a number, too. */
final class Slots {
    /** So many names without a meaning are remembered; content can think of any number of them. */
    private static final int MOST_UNKNOWN = 1_000;

    private final Resolver resolver;
    private final Map<String, Slot> known = new LinkedHashMap<>();
    private final List<Slot> numbered = new ArrayList<>();
    private int unknown;

    Slots(Resolver resolver) {
        this.resolver = resolver;
    }

    /** What a name means; a slot of {@link Slot.Keyword#NOTHING} if it means nothing. */
    Slot named(String name) {
        Slot slot = known.get(name);
        return slot != null ? slot : remember(resolver.resolve(name));
    }

    private Slot remember(Slot slot) {
        boolean nothing = slot.keyword == Slot.Keyword.NOTHING;
        if (nothing ? unknown < MOST_UNKNOWN : slot.lasting) {
            known.put(slot.name, slot);
            unknown += nothing ? 1 : 0;
        }
        return slot;
    }

    /** What a name means, or null if it means nothing. */
    @Nullable
    Slot meant(String name) {
        Slot slot = named(name);
        return slot.keyword == Slot.Keyword.NOTHING ? null : slot;
    }

    /** What a name meant when it was last used; null if it was not. */
    @Nullable
    Slot used(String name) {
        return known.get(name);
    }

    /** A number for what a name means; -1 if it is not remembered. */
    int number(String name) {
        Slot slot = named(name);
        if (slot.number < 0 && known.get(name) == slot) {
            slot.number = numbered.size();
            numbered.add(slot);
        }
        return slot.number;
    }

    int numbers() {
        return numbered.size();
    }

    Slot at(int number) {
        return numbered.get(number);
    }
}
