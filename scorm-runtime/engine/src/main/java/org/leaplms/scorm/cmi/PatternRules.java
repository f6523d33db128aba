package org.leaplms.scorm.cmi;

import org.jspecify.annotations.Nullable;

/** Correct response patterns: their grammar, how many there may be, and that they differ (RTE 4.2.9.2). */
final class PatternRules {
    private PatternRules() {}

    /** The grammar; a second pattern where there may be one only is refused for that, whatever it says. */
    static @Nullable Verdict check(Slot slot, String value) {
        InteractionType type = InteractionType.of(slot.siblingValue("type"));
        if (type == null) {
            return null;
        }
        boolean second = type.patterns() == InteractionType.Patterns.ONE && slot.places[1].index() > 0;
        return second ? Verdict.GOOD : type.pattern(value);
    }

    /** Why the pattern cannot stand beside those already there, or null. */
    static @Nullable String clash(Slot slot, String value) {
        InteractionType type = InteractionType.of(slot.siblingValue("type"));
        if (type == null) {
            return null;
        }
        Slot.Place place = slot.places[1];
        if (type.patterns() == InteractionType.Patterns.ONE && place.index() > 0) {
            return "an interaction of this type has one pattern only";
        }
        for (int i = 0; i < place.collection().count; i++) {
            String other = place.collection().stored(i, "pattern");
            if (i != place.index() && other != null && same(type.patterns(), value, other)) {
                return "the pattern is already there";
            }
        }
        return null;
    }

    /** A long fill-in's delimiters in the book's order: {@code {case_matters=}} before {@code {lang=}}. */
    static String stored(Slot slot, String value) {
        boolean ordered = InteractionType.of(slot.siblingValue("type")) != InteractionType.LONG_FILL_IN
                || !slot.element.path().endsWith(".pattern");
        int text = value.indexOf('}') + 1;
        int end = value.indexOf('}', text) + 1;
        return ordered || end == 0 || !value.startsWith("{case_matters=", text)
                ? value
                : value.substring(text, end) + value.substring(0, text) + value.substring(end);
    }

    private static boolean same(InteractionType.Patterns patterns, String value, String other) {
        return switch (patterns) {
            case DISTINCT -> value.equals(other);
            case DISTINCT_SETS -> Responses.sameSet(value, other);
            case ONE, ANY -> false;
        };
    }
}
