package org.leaplms.scorm.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.cmi.DataModel;
import org.leaplms.scorm.cmi.TimeInterval;
import org.leaplms.scorm.cmi.Timespan12;
import org.leaplms.scorm.json.JsonNumbers;

/** Records read out of SCORM 1.2 data, in the terms of SCORM 2004. */
final class Records12 {
    private Records12() {}

    /** A score with its scaled form: raw over the range the SCO named, or over 100. */
    static Score score(DataModel data, String prefix) {
        Double raw = Numbers.of(data, prefix + "raw");
        Double min = Numbers.of(data, prefix + "min");
        Double max = Numbers.of(data, prefix + "max");
        return new Score(raw == null ? null : scaled(raw, min, max), raw, min, max);
    }

    private static Double scaled(double raw, @Nullable Double min, @Nullable Double max) {
        double least = min == null ? 0 : min;
        double most = max == null ? 100 : max;
        double scaled = most > least ? (raw - least) / (most - least) : raw / 100;
        return JsonNumbers.round(Math.max(0, Math.min(1, scaled)));
    }

    static InteractionRecord interaction(DataModel data, int index) {
        String record = "cmi.interactions." + index + ".";
        String type = text(data, record + "type");
        List<String> patterns = new ArrayList<>();
        for (String pattern : texts(data, record + "correct_responses", "pattern")) {
            patterns.add(response(type, pattern));
        }
        return new InteractionRecord(
                index,
                text(data, record + "id"),
                type,
                texts(data, record + "objectives", "id"),
                text(data, record + "time"),
                patterns,
                Numbers.of(data, record + "weighting"),
                response(type, text(data, record + "student_response")),
                text(data, record + "result").equals("wrong") ? "incorrect" : text(data, record + "result"),
                latency(text(data, record + "latency")),
                "");
    }

    private static String text(DataModel data, String name) {
        String value = data.stored(name);
        return value == null ? "" : value;
    }

    private static List<String> texts(DataModel data, String collection, String element) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < data.count(collection); i++) {
            values.add(text(data, collection + "." + i + "." + element));
        }
        return values;
    }

    private static String latency(String timespan) {
        long hundredths = Timespan12.parse(timespan);
        return hundredths < 0 ? "" : new TimeInterval(0, hundredths).text();
    }

    /** A CMIFeedback in the grammar of SCORM 2004; unchanged where it has none of the forms of SCORM 1.2. */
    static String response(String type, String value) {
        boolean braces = value.startsWith("{") && value.endsWith("}") && value.length() > 1;
        String bare = braces ? value.substring(1, value.length() - 1) : value;
        return switch (type) {
            case "true-false" -> trueFalse(value);
            case "choice", "sequencing" -> bare.contains("[,]") ? bare : bare.replace(",", "[,]");
            case "matching" ->
                bare.contains("[.]") ? bare : bare.replace(".", "[.]").replace(",", "[,]");
            default -> value;
        };
    }

    private static String trueFalse(String value) {
        return switch (value) {
            case "1", "t" -> "true";
            case "0", "f" -> "false";
            default -> value;
        };
    }
}
