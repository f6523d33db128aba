package org.leaplms.scorm.json;

import java.util.List;
import java.util.Map;

/** The canonical written form. */
final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private JsonWriter() {}

    static void value(StringBuilder out, Object value) {
        if (value instanceof String text) {
            string(out, text);
        } else if (value instanceof JsonObject object) {
            object(out, object);
        } else if (value instanceof List<?> list) {
            list(out, list);
        } else if (value instanceof Boolean bool) {
            out.append(bool ? "true" : "false");
        } else if (value instanceof Number number) {
            number(out, number);
        } else if (value == JsonNull.NULL) {
            out.append("null");
        } else {
            throw JsonException.shape("this is no JSON value");
        }
    }

    private static void number(StringBuilder out, Number number) {
        if (number instanceof Double value) {
            out.append(JsonNumbers.format(value));
        } else if (number instanceof Long || number instanceof Integer) {
            out.append(number.longValue());
        } else {
            throw JsonException.shape("only Long, Integer and Double are written");
        }
    }

    private static void object(StringBuilder out, JsonObject object) {
        char next = '{';
        for (Map.Entry<String, Object> member : object.members().entrySet()) {
            out.append(next);
            string(out, member.getKey());
            out.append(':');
            value(out, member.getValue());
            next = ',';
        }
        out.append(next == '{' ? "{}" : "}");
    }

    private static void list(StringBuilder out, List<?> list) {
        char next = '[';
        for (Object element : list) {
            out.append(next);
            value(out, element);
            next = ',';
        }
        out.append(next == '[' ? "[]" : "]");
    }

    static void string(StringBuilder out, String text) {
        out.append('"');
        int clean = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c == '\u2028' || c == '\u2029') {
                out.append(text, clean, i);
                escape(out, c);
                clean = i + 1;
            }
        }
        out.append(text, clean, text.length()).append('"');
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default ->
                out.append("\\u")
                        .append(HEX.charAt(c >> 12 & 15))
                        .append(HEX.charAt(c >> 8 & 15))
                        .append(HEX.charAt(c >> 4 & 15))
                        .append(HEX.charAt(c & 15));
        }
    }
}
