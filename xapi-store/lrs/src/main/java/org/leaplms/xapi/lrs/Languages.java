package org.leaplms.xapi.lrs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.json.JsonWriter;

/** The languages somebody reads, best first (RFC 4647 lookup). Immutable. */
public final class Languages {
    private static final Set<String> MAPS = Set.of("name", "description", "display");
    private static final Set<String> COMPONENTS = Set.of("choices", "scale", "source", "target", "steps");

    private final List<String> ranges;

    private Languages(List<String> ranges) {
        this.ranges = ranges;
    }

    /** Reads an Accept-Language header; what cannot be read counts as no wish. */
    public static Languages of(String acceptLanguage) {
        List<String> ranges = new ArrayList<>();
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                if (range.getWeight() > 0) {
                    ranges.add(range.getRange());
                }
            }
        } catch (IllegalArgumentException e) {
            return new Languages(List.of());
        }
        return new Languages(ranges);
    }

    /** No wish: the first word there is. */
    public static Languages any() {
        return new Languages(List.of());
    }

    /** Whether French is wanted before English. */
    public boolean prefersFrench() {
        for (String range : ranges) {
            if (range.startsWith("fr")) {
                return true;
            }
            if (range.startsWith("en")) {
                return false;
            }
        }
        return false;
    }

    /** Writes the map with one language only. */
    void one(JsonObject map, JsonWriter out) {
        out.open();
        if (map.size() > 0) {
            int best = best(map);
            out.rawMember(map.name(best), map.value(best).text());
        }
        out.close();
    }

    private int best(JsonObject map) {
        for (String range : ranges) {
            for (String wanted = range; !wanted.isEmpty(); wanted = shorter(wanted)) {
                int found = starting(map, wanted);
                if (found >= 0) {
                    return found;
                }
            }
        }
        return 0;
    }

    private static int starting(JsonObject map, String wanted) {
        int prefix = -1;
        for (int i = map.size() - 1; i >= 0; i--) {
            String tag = map.name(i).toLowerCase(Locale.ROOT);
            if (tag.equals(wanted)) {
                return i;
            }
            if (tag.startsWith(wanted + "-")) {
                prefix = i;
            }
        }
        return prefix;
    }

    private static String shorter(String range) {
        int dash = range.lastIndexOf('-');
        return dash < 0 ? "" : range.substring(0, dash);
    }

    /** Writes a definition or an attachment with one language in each of its maps. */
    void filter(JsonObject object, JsonWriter out) {
        out.open();
        for (int i = 0; i < object.size(); i++) {
            String name = object.name(i);
            JsonValue value = object.value(i);
            if (MAPS.contains(name) && value instanceof JsonObject map) {
                one(map, out.name(name));
            } else if (COMPONENTS.contains(name) && value instanceof JsonArray components) {
                out.name(name).openArray();
                components.forEach(component -> filter((JsonObject) component, out));
                out.closeArray();
            } else {
                out.rawMember(name, value.text());
            }
        }
        out.close();
    }
}
