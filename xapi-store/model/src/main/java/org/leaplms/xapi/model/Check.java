package org.leaplms.xapi.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonNull;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.json.JsonValue;

/** The questions all rules ask of a member. */
final class Check {
    static final Set<String> VERB_MEMBERS = Set.of("id", "display");

    private final Findings findings;
    private final XapiVersion version;

    Check(Findings findings, XapiVersion version) {
        this.findings = findings;
        this.version = version;
    }

    void found(Requirement requirement, @Nullable JsonValue at, String detail) {
        findings.add(requirement, Objects.requireNonNull(at), detail);
    }

    void keys(JsonObject object, Set<String> allowed) {
        for (int i = 0; i < object.size(); i++) {
            key(object, i, allowed);
        }
    }

    void key(JsonObject object, int position, Set<String> allowed) {
        String name = object.name(position);
        if (!allowed.contains(name)) {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean caseOnly =
                    allowed.stream().anyMatch(a -> a.toLowerCase(Locale.ROOT).equals(lower));
            found(caseOnly ? Requirement.KEY_CASE : Requirement.UNKNOWN_KEY, object.value(position), name);
        }
    }

    boolean required(JsonObject object, String name, Requirement requirement) {
        boolean present = object.has(name);
        if (!present) {
            found(requirement, object, "");
        }
        return present;
    }

    /** The string, or null when there is none; a value of another type is a finding. */
    @Nullable
    String string(JsonObject object, String name, Requirement requirement) {
        JsonValue value = object.get(name);
        if (value == null || value instanceof JsonString) {
            return value == null ? null : ((JsonString) value).value();
        }
        wrong(requirement, value, name);
        return null;
    }

    /** The object, or null when there is none; a value of another type is a finding. */
    @Nullable
    JsonObject object(JsonObject object, String name, Requirement requirement) {
        JsonValue value = object.get(name);
        if (value == null || value instanceof JsonObject) {
            return (JsonObject) value;
        }
        wrong(requirement, value, name);
        return null;
    }

    void wrong(Requirement requirement, JsonValue value, String name) {
        found(value instanceof JsonNull ? Requirement.NULL_VALUE : requirement, value, name);
    }

    void iri(JsonObject object, String name, Requirement requirement) {
        String value = string(object, name, requirement);
        if (value != null && !Formats.iri(value)) {
            found(requirement, object.get(name), value);
        }
    }

    void requiredIri(JsonObject object, String name, Requirement requirement) {
        if (required(object, name, requirement)) {
            iri(object, name, requirement);
        }
    }

    void uuid(JsonObject object, String name, Requirement requirement) {
        String value = string(object, name, requirement);
        if (value != null && !Formats.uuid(value)) {
            found(requirement, object.get(name), value);
        }
    }

    void timestamp(JsonObject object, String name) {
        String value = string(object, name, Requirement.TIMESTAMP);
        if (value != null && Timestamps.parse(value, version) == null) {
            found(Requirement.TIMESTAMP, object.get(name), value);
        }
    }

    void statementRef(JsonObject ref) {
        if (!"StatementRef".equals(ref.string("objectType"))) {
            found(Requirement.STATEMENT_REF, ref, "");
        }
        if (required(ref, "id", Requirement.STATEMENT_REF)) {
            uuid(ref, "id", Requirement.STATEMENT_REF);
        }
    }

    void languageMap(JsonObject object, String name) {
        JsonObject map = object(object, name, Requirement.LANGUAGE_MAP);
        if (map == null) {
            return;
        }
        for (int i = 0; i < map.size(); i++) {
            if (!LanguageTags.valid(map.name(i))) {
                found(Requirement.LANGUAGE, map.value(i), map.name(i));
            }
            if (!(map.value(i) instanceof JsonString)) {
                wrong(Requirement.LANGUAGE_MAP, map.value(i), name);
            }
        }
    }

    void extensions(JsonObject object) {
        JsonObject extensions = object(object, "extensions", Requirement.WRONG_TYPE);
        if (extensions == null) {
            return;
        }
        for (int i = 0; i < extensions.size(); i++) {
            if (!Formats.iri(extensions.name(i))) {
                found(Requirement.EXTENSION_KEY, extensions.value(i), extensions.name(i));
            }
        }
    }
}
