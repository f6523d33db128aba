package org.leaplms.xapi.json;

import org.jspecify.annotations.Nullable;

/**
 * A JSON value with its exact source text. Immutable and safe for use by several threads.
 *
 * <p>Values know where they start and end in the text they were read from; nothing is converted until asked for, so that
 * numbers keep their digits and objects keep the order of their members.
 */
public abstract sealed class JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {
    private final String source;
    private final int start;
    private final int end;

    JsonValue(String source, int start, int end) {
        this.source = source;
        this.start = start;
        this.end = end;
    }

    /**
     * Reads one JSON text (RFC 8259) under the given bounds.
     *
     * @throws JsonException when the text is no JSON, repeats a member name, holds half a surrogate pair or exceeds a bound
     */
    public static JsonValue parse(String text, JsonLimits limits) {
        return JsonReader.read(text, limits);
    }

    /** Reads one JSON text under the {@linkplain JsonLimits#DEFAULT usual bounds}. */
    public static JsonValue parse(String text) {
        return parse(text, JsonLimits.DEFAULT);
    }

    /** The characters of this value exactly as they stand in the source. */
    public final String text() {
        return start == 0 && end == source.length() ? source : source.substring(start, end);
    }

    /** Index of the first character of this value in the source. */
    public final int start() {
        return start;
    }

    /** Index behind the last character of this value in the source. */
    public final int end() {
        return end;
    }

    final String source() {
        return source;
    }

    /** Whether both values mean the same: object members in any order, numbers by value, white space ignored. */
    public abstract boolean sameAs(JsonValue other);

    /** The JSON pointer (RFC 6901) of a value inside this one, or the empty pointer when it is not inside. */
    public final String pointerTo(JsonValue value) {
        StringBuilder path = new StringBuilder();
        return JsonPointers.find(this, value, path) ? path.toString() : "";
    }

    /** The value that a JSON pointer (RFC 6901) leads to from this one, or null. */
    public final @Nullable JsonValue at(String pointer) {
        return JsonPointers.follow(this, pointer);
    }

    @Override
    public final String toString() {
        return text();
    }
}
