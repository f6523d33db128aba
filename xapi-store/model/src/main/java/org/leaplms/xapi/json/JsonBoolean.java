package org.leaplms.xapi.json;

/** {@code true} or {@code false}. */
public final class JsonBoolean extends JsonValue {
    private final boolean value;

    JsonBoolean(String source, int start, int end, boolean value) {
        super(source, start, end);
        this.value = value;
    }

    public boolean value() {
        return value;
    }

    @Override
    public boolean sameAs(JsonValue other) {
        return other instanceof JsonBoolean truth && truth.value == value;
    }
}
