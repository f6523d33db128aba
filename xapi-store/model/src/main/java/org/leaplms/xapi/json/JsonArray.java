package org.leaplms.xapi.json;

import java.util.Iterator;
import java.util.List;

/** A JSON array. */
public final class JsonArray extends JsonValue implements Iterable<JsonValue> {
    private final List<JsonValue> values;

    JsonArray(String source, int start, int end, List<JsonValue> values) {
        super(source, start, end);
        this.values = values;
    }

    public int size() {
        return values.size();
    }

    public JsonValue get(int position) {
        return values.get(position);
    }

    /** The elements, unmodifiable. */
    public List<JsonValue> values() {
        return values;
    }

    @Override
    public Iterator<JsonValue> iterator() {
        return values.iterator();
    }

    @Override
    public boolean sameAs(JsonValue other) {
        if (!(other instanceof JsonArray array) || array.size() != size()) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            if (!get(i).sameAs(array.get(i))) {
                return false;
            }
        }
        return true;
    }
}
