package org.leaplms.xapi.json;

import java.util.Map;

/** Writes JSON member by member. One writer belongs to one thread. */
public final class JsonWriter {
    private final StringBuilder out = new StringBuilder(512);
    private boolean comma;

    /** Opens an object. */
    public JsonWriter open() {
        return bracket('{');
    }

    /** Closes an object. */
    public JsonWriter close() {
        out.append('}');
        comma = true;
        return this;
    }

    /** Opens an array. */
    public JsonWriter openArray() {
        return bracket('[');
    }

    /** Closes an array. */
    public JsonWriter closeArray() {
        out.append(']');
        comma = true;
        return this;
    }

    private JsonWriter bracket(char c) {
        separate();
        out.append(c);
        comma = false;
        return this;
    }

    private void separate() {
        if (comma) {
            out.append(',');
        }
    }

    /** Writes the name of the next member. */
    public JsonWriter name(String name) {
        separate();
        JsonString.quote(name, out);
        out.append(':');
        comma = false;
        return this;
    }

    /** Writes a string value. */
    public JsonWriter value(String value) {
        separate();
        JsonString.quote(value, out);
        comma = true;
        return this;
    }

    /** Writes JSON text as it is. */
    public JsonWriter raw(String json) {
        separate();
        out.append(json);
        comma = true;
        return this;
    }

    /** Writes a string member. */
    public JsonWriter member(String name, String value) {
        return name(name).value(value);
    }

    /** Writes a member whose value is JSON text. */
    public JsonWriter rawMember(String name, String json) {
        return name(name).raw(json);
    }

    /** Writes an object of strings, such as a language map. */
    public JsonWriter strings(String name, Map<String, String> values) {
        name(name).open();
        values.forEach(this::member);
        return close();
    }

    /** What was written so far. */
    public String json() {
        return out.toString();
    }
}
