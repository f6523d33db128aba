package org.leaplms.xapi.json;

/** {@code null}. */
public final class JsonNull extends JsonValue {
    JsonNull(String source, int start, int end) {
        super(source, start, end);
    }

    @Override
    public boolean sameAs(JsonValue other) {
        return other instanceof JsonNull;
    }
}
