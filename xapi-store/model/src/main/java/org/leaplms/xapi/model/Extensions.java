package org.leaplms.xapi.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.leaplms.xapi.json.JsonValue;

/** Extension maps with one more entry. */
final class Extensions {
    private Extensions() {}

    static Map<String, JsonValue> plus(Map<String, JsonValue> extensions, String iri, String json) {
        Map<String, JsonValue> more = new LinkedHashMap<>(extensions);
        more.put(iri, JsonValue.parse(json));
        return more;
    }
}
