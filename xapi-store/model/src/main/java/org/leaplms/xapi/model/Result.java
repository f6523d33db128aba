package org.leaplms.xapi.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonValue;

/**
 * How it went.
 *
 * @param duration an ISO 8601 duration such as {@code PT12M3.5S}, or null
 * @param extensions values by IRI
 */
public record Result(
        @Nullable Score score,
        @Nullable Boolean success,
        @Nullable Boolean completion,
        @Nullable String response,
        @Nullable String duration,
        Map<String, JsonValue> extensions) {
    private static final Result NOTHING = new Result(null, null, null, null, null, Map.of());

    public Result {
        extensions = Maps.ordered(extensions);
    }

    /** A result that says nothing yet, to be completed by the methods below. */
    public static Result empty() {
        return NOTHING;
    }

    public Result withScore(Score value) {
        return new Result(value, success, completion, response, duration, extensions);
    }

    public Result withSuccess(boolean value) {
        return new Result(score, value, completion, response, duration, extensions);
    }

    public Result withCompletion(boolean value) {
        return new Result(score, success, value, response, duration, extensions);
    }

    public Result withResponse(String value) {
        return new Result(score, success, completion, value, duration, extensions);
    }

    public Result withDuration(String value) {
        return new Result(score, success, completion, response, value, extensions);
    }

    /** The same with one more extension, its value given as JSON text. */
    public Result withExtension(String iri, String json) {
        return new Result(score, success, completion, response, duration, Extensions.plus(extensions, iri, json));
    }
}
