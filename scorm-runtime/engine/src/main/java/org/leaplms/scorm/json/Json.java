package org.leaplms.scorm.json;

/**
 * JSON text to a tree and back.
 *
 * <p>A tree holds {@link JsonObject}, {@code List<Object>}, {@link String}, {@link Boolean}, {@link JsonNull}, {@link Long}
 * for whole numbers below 2<sup>53</sup> and {@link Double} for every other number (see {@link JsonNumbers} for the rule).
 * The written form is canonical: no white space, members in insertion order, the same characters on the JVM and in
 * JavaScript. Stateless, safe for use by several threads.
 */
public final class Json {
    /** The deepest nesting that is read. */
    public static final int MAX_DEPTH = 200;

    private Json() {}

    /**
     * Reads one JSON value.
     *
     * @throws JsonException if the text is not exactly one JSON value, or is nested deeper than {@link #MAX_DEPTH}
     */
    public static Object read(String text) {
        return new JsonReader(text).document();
    }

    /**
     * Reads one JSON object.
     *
     * @throws JsonException if the text is not exactly one JSON object
     */
    public static JsonObject readObject(String text) {
        if (read(text) instanceof JsonObject object) {
            return object;
        }
        throw JsonException.shape("a JSON object is needed");
    }

    /**
     * Writes a tree in the canonical form.
     *
     * @throws JsonException if the tree holds anything but the types named above (any {@code Integer} counts as a Long)
     */
    public static String write(Object value) {
        StringBuilder out = new StringBuilder(256);
        JsonWriter.value(out, value);
        return out.toString();
    }

    /** Appends {@code text} as a JSON string, quotes included. */
    public static void quote(StringBuilder out, String text) {
        JsonWriter.string(out, text);
    }
}
