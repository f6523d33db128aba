package org.leaplms.scorm.cmi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forms of CMIFeedback (RTE 3.4.2.1.1). Content in the field breaks them more often than it keeps them, so a response of
 * another form is over the floor: kept and flagged, refused only by strict limits.
 */
final class Responses12 {
    private Responses12() {}

    static Verdict check(@Nullable String type, String value) {
        boolean kept = type == null || keeps(type, value);
        return kept
                ? Verdict.GOOD
                : new Verdict(Verdict.Kind.OVER_FLOOR, "it has not the form of a " + type + " response");
    }

    private static boolean keeps(String type, String value) {
        return switch (type) {
            case "true-false" -> value.length() == 1 && "01tf".indexOf(value.charAt(0)) >= 0;
            case "choice", "sequencing" -> each(unbraced(value), false);
            case "matching" -> each(unbraced(value), true);
            case "likert" -> value.isEmpty() || letter(value);
            case "numeric" -> new Types12.Decimal().check(value).good();
            default -> value.length() <= 255;
        };
    }

    private static String unbraced(String value) {
        boolean braces = value.length() >= 2 && value.startsWith("{") && value.endsWith("}");
        return braces ? value.substring(1, value.length() - 1) : value;
    }

    private static boolean each(String value, boolean pairs) {
        if (value.isEmpty() || !pairs && letter(value)) {
            return true;
        }
        for (String part : Responses.parts(value, ",")) {
            List<String> sides = Responses.parts(part, ".");
            if (sides.size() != (pairs ? 2 : 1) || !letter(sides.get(0)) || !letter(sides.get(sides.size() - 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean letter(String value) {
        if (value.length() != 1) {
            return false;
        }
        char c = value.charAt(0);
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
