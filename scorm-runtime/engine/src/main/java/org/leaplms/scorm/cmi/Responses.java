package org.leaplms.scorm.cmi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grammars of learner responses and correct response patterns (RTE 4.2.9.2). */
final class Responses {
    private static final String COMMA = "[,]";
    private static final String DOT = "[.]";
    private static final String COLON = "[:]";
    private static final int MOST_PARTS = 36;
    private static final int MOST_STEPS = 250;

    private Responses() {}

    static Verdict trueFalse(String value) {
        return value.equals("true") || value.equals("false") ? Verdict.GOOD : Verdict.type("it must be true or false");
    }

    /** Short identifiers, none of them twice if they are a set; no identifier at all is permitted. */
    static Verdict identifiers(String value, boolean set) {
        if (value.isEmpty()) {
            return Verdict.GOOD;
        }
        if (value.indexOf('[') < 0) {
            return Elements2004.shortIdentifier().check(value);
        }
        List<String> parts = parts(value, COMMA);
        Verdict verdict = count(parts.size(), MOST_PARTS);
        for (String part : parts) {
            verdict = verdict.and(Elements2004.shortIdentifier().check(part));
        }
        return set && !distinct(parts) ? Verdict.type("an identifier occurs twice in the set") : verdict;
    }

    private static boolean distinct(List<String> parts) {
        for (int i = 1; i < parts.size(); i++) {
            for (int before = 0; before < i; before++) {
                if (parts.get(before).equals(parts.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether two sets of identifiers are the same, in whatever order they are written. */
    static boolean sameSet(String one, String other) {
        List<String> left = parts(one, COMMA);
        List<String> right = parts(other, COMMA);
        boolean same = left.size() == right.size();
        for (String each : right) {
            same = same && Texts.contains(left, each);
        }
        return same;
    }

    static Verdict pairs(String value) {
        if (value.isEmpty()) {
            return Verdict.GOOD;
        }
        List<String> parts = parts(value, COMMA);
        Verdict verdict = count(parts.size(), MOST_PARTS);
        for (String part : parts) {
            List<String> sides = parts(part, DOT);
            if (sides.size() != 2) {
                return Verdict.type("a pair must be source[.]target");
            }
            verdict = verdict.and(Elements2004.shortIdentifier().check(sides.get(0)));
            verdict = verdict.and(Elements2004.shortIdentifier().check(sides.get(1)));
        }
        return verdict;
    }

    static Verdict localized(String value, int from, int floor) {
        int text = LocalizedText.start(value, from);
        if (text < 0) {
            return Verdict.type("its {lang=} names no language");
        }
        return value.length() - text <= floor ? Verdict.GOOD : Verdict.over(floor);
    }

    static Verdict fillIn(String value) {
        List<String> parts = parts(value, COMMA);
        Verdict verdict = count(parts.size(), 10);
        for (String part : parts) {
            verdict = verdict.and(localized(part, 0, 250));
        }
        return verdict;
    }

    static Verdict fillInPattern(String value) {
        int from = Delimiters.skip(value, true, true);
        return from < 0 ? Delimiters.fault() : fillIn(value.substring(from));
    }

    static Verdict longFillInPattern(String value) {
        int from = Delimiters.skip(value, true, false);
        return from < 0 ? Delimiters.fault() : localized(value, from, 4000);
    }

    static Verdict performancePattern(String value) {
        int from = Delimiters.skip(value, false, true);
        return from < 0 ? Delimiters.fault() : steps(value.substring(from), true);
    }

    /** Steps {@code name[.]answer}; in a pattern an answer may be a range of numbers. */
    static Verdict steps(String value, boolean pattern) {
        List<String> parts = parts(value, COMMA);
        Verdict verdict = count(parts.size(), MOST_STEPS);
        for (String part : parts) {
            verdict = verdict.and(step(part, pattern));
        }
        return verdict;
    }

    private static Verdict step(String part, boolean pattern) {
        List<String> sides = parts(part, DOT);
        if (sides.size() != 2) {
            return Verdict.type("a step must be name[.]answer");
        }
        String name = sides.get(0);
        String answer = sides.get(1);
        if (name.isEmpty() && answer.isEmpty()) {
            return Verdict.type("a step needs a name or an answer");
        }
        Verdict verdict =
                name.isEmpty() ? Verdict.GOOD : Elements2004.shortIdentifier().check(name);
        if (pattern && answer.contains(COLON)) {
            return verdict.and(range(answer));
        }
        return verdict.and(new Types.Characters(250).check(answer));
    }

    /** {@code least[:]most}, either of which may be missing. */
    static Verdict range(String value) {
        List<String> bounds = parts(value, COLON);
        if (bounds.size() != 2) {
            return Verdict.type("a range must be least[:]most, each a number or nothing");
        }
        double least = bound(bounds.get(0), -Double.MAX_VALUE);
        double most = bound(bounds.get(1), Double.MAX_VALUE);
        if (Double.isNaN(least) || Double.isNaN(most)) {
            return Verdict.type("a bound of the range is no real number");
        }
        return least <= most ? Verdict.GOOD : Verdict.type("the lower bound is above the upper one");
    }

    private static double bound(String text, double absent) {
        return text.isEmpty() ? absent : Reals.parse(text);
    }

    private static Verdict count(int size, int floor) {
        return size <= floor
                ? Verdict.GOOD
                : new Verdict(
                        Verdict.Kind.OVER_FLOOR, "it has more than the " + floor + " parts every system must keep");
    }

    static List<String> parts(String value, String separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = value.indexOf(separator); at >= 0; at = value.indexOf(separator, from)) {
            parts.add(value.substring(from, at));
            from = at + separator.length();
        }
        parts.add(value.substring(from));
        return parts;
    }

    /** The delimiters at the head of a pattern, in whatever order. */
    static final class Delimiters {
        private Delimiters() {}

        static Verdict fault() {
            return Verdict.type("a delimiter at its head has a value it may not have");
        }

        /** Where the texts begin after the delimiters of the whole; {@code {lang=}} belongs to the first text. Or -1. */
        static int skip(String value, boolean caseMatters, boolean orderMatters) {
            int at = 0;
            while (at < value.length() && value.charAt(at) == '{') {
                int close = value.indexOf('}', at);
                String name = close < 0 ? null : known(value, at, caseMatters, orderMatters);
                if (name == null) {
                    break;
                }
                String content = value.substring(at + name.length(), close);
                if (!legal(name, content)) {
                    return -1;
                }
                if (name.equals("{lang=")) {
                    return at;
                }
                at = close + 1;
            }
            return at;
        }

        private static @Nullable String known(String value, int at, boolean caseMatters, boolean orderMatters) {
            if (caseMatters && value.startsWith("{case_matters=", at)) {
                return "{case_matters=";
            }
            if (orderMatters && value.startsWith("{order_matters=", at)) {
                return "{order_matters=";
            }
            return caseMatters && value.startsWith("{lang=", at) ? "{lang=" : null;
        }

        private static boolean legal(String name, String content) {
            return name.equals("{lang=")
                    ? LanguageTags.valid(content)
                    : content.equals("true") || content.equals("false");
        }
    }
}
