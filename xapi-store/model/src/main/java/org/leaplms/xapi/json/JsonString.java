package org.leaplms.xapi.json;

/** A JSON string. */
public final class JsonString extends JsonValue {
    private final String value;

    JsonString(String source, int start, int end, String value) {
        super(source, start, end);
        this.value = value;
    }

    /** The characters meant, escapes resolved. */
    public String value() {
        return value;
    }

    /** Writes a text as a JSON string, quotation marks included. */
    public static String quote(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2);
        quote(value, out);
        return out.toString();
    }

    /** Appends a text as a JSON string, quotation marks included. */
    public static void quote(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            append(value.charAt(i), out);
        }
        out.append('"');
    }

    private static void append(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20) {
                    out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                } else {
                    out.append(c);
                }
            }
        }
    }

    @Override
    public boolean sameAs(JsonValue other) {
        return other instanceof JsonString string && string.value.equals(value);
    }
}
