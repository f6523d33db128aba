package org.leaplms.xapi.model;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonBoolean;
import org.leaplms.xapi.json.JsonNumber;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;

/** The rules for results and scores (xAPI 1.0.3 Data 2.4.5). */
final class ResultRules {
    private static final Set<String> MEMBERS =
            Set.of("score", "success", "completion", "response", "duration", "extensions");
    private static final Set<String> SCORE_MEMBERS = Set.of("scaled", "raw", "min", "max");

    private final Check check;

    ResultRules(Check check) {
        this.check = check;
    }

    void result(JsonObject statement) {
        JsonObject result = check.object(statement, "result", Requirement.WRONG_TYPE);
        if (result == null) {
            return;
        }
        check.keys(result, MEMBERS);
        truth(result, "success");
        truth(result, "completion");
        check.string(result, "response", Requirement.WRONG_TYPE);
        String duration = check.string(result, "duration", Requirement.DURATION);
        if (duration != null && !Formats.duration(duration)) {
            check.found(Requirement.DURATION, result.get("duration"), duration);
        }
        check.extensions(result);
        JsonObject score = check.object(result, "score", Requirement.WRONG_TYPE);
        if (score != null) {
            score(score);
        }
    }

    private void truth(JsonObject result, String name) {
        JsonValue value = result.get(name);
        if (value != null && !(value instanceof JsonBoolean)) {
            check.wrong(Requirement.WRONG_TYPE, value, name);
        }
    }

    private @Nullable BigDecimal number(JsonObject score, String name) {
        JsonValue value = score.get(name);
        if (value == null || value instanceof JsonNumber) {
            return value == null ? null : ((JsonNumber) value).value();
        }
        check.wrong(Requirement.WRONG_TYPE, value, name);
        return null;
    }

    private void score(JsonObject score) {
        check.keys(score, SCORE_MEMBERS);
        BigDecimal scaled = number(score, "scaled");
        if (scaled != null && scaled.abs().compareTo(BigDecimal.ONE) > 0) {
            check.found(Requirement.SCORE_SCALED, score.get("scaled"), "");
        }
        BigDecimal raw = number(score, "raw");
        BigDecimal min = number(score, "min");
        BigDecimal max = number(score, "max");
        if (min != null && max != null && min.compareTo(max) >= 0) {
            check.found(Requirement.SCORE_MAX, score, "");
        }
        boolean below = raw != null && min != null && raw.compareTo(min) < 0;
        if (below || raw != null && max != null && raw.compareTo(max) > 0) {
            check.found(Requirement.SCORE_RAW, score.get("raw"), "");
        }
    }
}
