package org.leaplms.xapi.lrs.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonException;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.lrs.RefusedException;
import org.leaplms.xapi.model.Actor;
import org.leaplms.xapi.model.ActorReader;
import org.leaplms.xapi.model.Requirement;
import org.leaplms.xapi.model.Timestamps;
import org.leaplms.xapi.model.XapiVersion;

/** The parameters of a request: each at most once, known, of the right kind. */
final class Parameters {
    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    static Parameters of(@Nullable String query) {
        return new Parameters(decode(query == null ? "" : query));
    }

    static Parameters of(Map<String, String> values) {
        return new Parameters(values);
    }

    /** Decodes a query or a form. */
    static Map<String, String> decode(String form) {
        Map<String, String> values = new LinkedHashMap<>();
        int start = 0;
        while (start < form.length()) {
            int end = form.indexOf('&', start);
            end = end < 0 ? form.length() : end;
            if (end > start) {
                String pair = form.substring(start, end);
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                if (values.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))) != null) {
                    throw RefusedException.invalid(Requirement.PARAMETER_TWICE, name);
                }
            }
            start = end + 1;
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            String value = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (value.indexOf('\0') >= 0 || value.indexOf('\uFFFD') >= 0) {
                throw RefusedException.invalid(Requirement.PARAMETER_VALUE, "");
            }
            return value;
        } catch (IllegalArgumentException e) {
            throw RefusedException.invalid(Requirement.PARAMETER_VALUE, text);
        }
    }

    Map<String, String> values() {
        return values;
    }

    void allow(Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                boolean other = known.stream().anyMatch(name::equalsIgnoreCase);
                throw RefusedException.invalid(
                        other ? Requirement.PARAMETER_CASE : Requirement.PARAMETER_UNKNOWN, name);
            }
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    String required(String name) {
        String value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw RefusedException.invalid(Requirement.PARAMETER_MISSING, name);
        }
        return value;
    }

    private static RefusedException wrong(String name) {
        return RefusedException.invalid(Requirement.PARAMETER_VALUE, name);
    }

    @Nullable
    UUID uuid(String name) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        try {
            UUID uuid = UUID.fromString(value);
            if (value.length() == 36) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(name);
        }
        throw wrong(name);
    }

    @Nullable
    Instant time(String name) {
        String value = values.get(name);
        Instant instant = value == null ? null : Timestamps.parse(value.replace(' ', '+'), XapiVersion.V1_0_3);
        if (value != null && instant == null) {
            throw wrong(name);
        }
        return instant;
    }

    boolean truth(String name) {
        String value = values.get(name);
        if (value == null || "false".equals(value)) {
            return false;
        }
        if ("true".equals(value)) {
            return true;
        }
        throw wrong(name);
    }

    int number(String name) {
        String value = values.get(name);
        if (value == null) {
            return 0;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name);
        }
        throw wrong(name);
    }

    @Nullable
    String iri(String name) {
        String value = values.get(name);
        if (value != null && !ActorReader.isIri(value)) {
            throw wrong(name);
        }
        return value;
    }

    @Nullable
    Actor actor(String name) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        try {
            if (JsonValue.parse(value) instanceof JsonObject object) {
                return ActorReader.read(object).orElseThrow(() -> wrong(name));
            }
        } catch (JsonException e) {
            throw wrong(name);
        }
        throw wrong(name);
    }

    String oneOf(String name, String preset, String... allowed) {
        String value = values.get(name);
        if (value != null && !Arrays.asList(allowed).contains(value)) {
            throw wrong(name);
        }
        return value == null ? preset : value;
    }
}
