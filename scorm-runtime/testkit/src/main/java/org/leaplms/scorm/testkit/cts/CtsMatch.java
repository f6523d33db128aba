package org.leaplms.scorm.testkit.cts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaplms.scorm.json.JsonObject;

/** Compares an answer with what a case expects, by the type of the data model element. */
final class CtsMatch {
    static final String LEARNER_ID = "learner-2";

    private static final Pattern QUALIFIER = Pattern.compile("^\\{(case_matters|order_matters|lang)=([^}]*)}");
    private static final Pattern DURATION = Pattern.compile(
            "P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d+)?)S)?)?");
    private static final double[] SECONDS = {31557600, 2629800, 86400, 3600, 60, 1};

    private CtsMatch() {}

    static boolean error(JsonObject expected, String error) {
        if (expected.has("errorOneOf")) {
            return expected.texts("errorOneOf").contains(error);
        }
        return !expected.has("error") || expected.text("error").equals(error);
    }

    static boolean value(JsonObject expected, String got, boolean strict) {
        String wanted = expected.text("return", "");
        return switch (expected.text("match")) {
            case "any" -> true;
            case "empty" -> got.isEmpty();
            case "lengthBelow255" -> got.length() < 255;
            case "learnerId" -> got.equals(LEARNER_ID);
            case "oneOf" ->
                strict && expected.has("nominal")
                        ? expected.text("nominal").equals(got)
                        : expected.texts("values").contains(got);
            case "real", "result" -> wanted.equals(got) || near(wanted, got);
            case "duration" -> wanted.equals(got) || Math.abs(seconds(wanted) - seconds(got)) < 0.01;
            case "datetime" -> wanted.equals(got) || Instants.hundredths(wanted) == Instants.hundredths(got);
            case "langstring" -> language(wanted).equals(language(got));
            case "childrenSet" -> set(wanted).equals(set(got));
            case "pattern", "response" ->
                wanted.equals(got)
                        || meaning(wanted, expected.text("interactionType", ""))
                                .equals(meaning(got, expected.text("interactionType", "")));
            default -> wanted.equals(got);
        };
    }

    private static boolean near(String wanted, String got) {
        return isNumber(wanted)
                && isNumber(got)
                && Math.abs(Double.parseDouble(wanted) - Double.parseDouble(got)) < 1e-6;
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+]?\\d+(\\.\\d*)?");
    }

    private static TreeSet<String> set(String list) {
        return new TreeSet<>(Arrays.asList(list.split(",")));
    }

    private static double seconds(String duration) {
        Matcher matcher = DURATION.matcher(duration);
        double sum = matcher.matches() ? 0 : Double.NaN;
        for (int i = 0; i < SECONDS.length && sum == sum; i++) {
            sum += matcher.group(i + 1) == null ? 0 : SECONDS[i] * Double.parseDouble(matcher.group(i + 1));
        }
        return sum;
    }

    private static List<String> language(String text) {
        Matcher matcher = QUALIFIER.matcher(text);
        if (!matcher.find() || !matcher.group(1).equals("lang")) {
            return List.of("en", text);
        }
        String tag = matcher.group(2).isEmpty() ? "en" : matcher.group(2).toLowerCase(Locale.ROOT);
        return List.of(tag, text.substring(matcher.end()));
    }

    /** Qualifiers with their default values mean nothing, the order of others counts; sets have no order; numbers are equal by value. */
    private static List<String> meaning(String text, String type) {
        Map<String, String> qualifiers = new LinkedHashMap<>();
        String rest = text;
        for (Matcher next = QUALIFIER.matcher(rest); next.find(); next = QUALIFIER.matcher(rest)) {
            qualifiers.put(next.group(1), next.group(2));
            rest = rest.substring(next.end());
        }
        String[] parts = rest.split("\\[,]", -1);
        if (type.equals("choice") || type.equals("matching") || "false".equals(qualifiers.get("order_matters"))) {
            Arrays.sort(parts);
        }
        qualifiers.remove("case_matters", "false");
        qualifiers.remove("order_matters", "true");
        if (List.of("", "en").contains(qualifiers.getOrDefault("lang", ".").toLowerCase(Locale.ROOT))) {
            qualifiers.remove("lang");
        }
        List<String> meaning = new ArrayList<>(List.of(qualifiers.toString()));
        for (String part : parts) {
            for (String value : part.split("\\[:]", -1)) {
                boolean number = type.equals("numeric") && isNumber(value);
                meaning.add(number ? Double.toString(Double.parseDouble(value)) : value);
            }
        }
        return meaning;
    }
}
