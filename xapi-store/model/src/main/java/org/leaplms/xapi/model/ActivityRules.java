package org.leaplms.xapi.model;

import java.util.HashSet;
import java.util.Set;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.json.JsonValue;

/** The rules for activities and their definitions (xAPI 1.0.3 Data 2.4.4.1). */
final class ActivityRules {
    private static final Set<String> MEMBERS = Set.of("objectType", "id", "definition");
    private static final Set<String> DEFINITION_MEMBERS = Set.of(
            "name",
            "description",
            "type",
            "moreInfo",
            "extensions",
            "interactionType",
            "correctResponsesPattern",
            "choices",
            "scale",
            "source",
            "target",
            "steps");
    private static final Set<String> COMPONENT_MEMBERS = Set.of("id", "description");
    private static final Set<String> INTERACTION_TYPES = Set.of(
            "true-false",
            "choice",
            "fill-in",
            "long-fill-in",
            "matching",
            "performance",
            "sequencing",
            "likert",
            "numeric",
            "other");

    private final Check check;

    ActivityRules(Check check) {
        this.check = check;
    }

    void activity(JsonObject activity) {
        check.keys(activity, MEMBERS);
        String type = check.string(activity, "objectType", Requirement.OBJECT_TYPE);
        if (type != null && !"Activity".equals(type)) {
            check.found(Requirement.OBJECT_TYPE, activity.get("objectType"), type);
        }
        check.requiredIri(activity, "id", Requirement.ACTIVITY_ID);
        JsonObject definition = check.object(activity, "definition", Requirement.DEFINITION);
        if (definition != null) {
            definition(definition);
        }
    }

    private void definition(JsonObject definition) {
        check.keys(definition, DEFINITION_MEMBERS);
        boolean interaction = false;
        for (int i = 0; i < definition.size(); i++) {
            String name = definition.name(i);
            switch (name) {
                case "name", "description" -> check.languageMap(definition, name);
                case "type", "moreInfo" -> check.iri(definition, name, Requirement.NOT_AN_IRI);
                case "extensions" -> check.extensions(definition);
                case "interactionType" -> interactionType(definition);
                case "correctResponsesPattern" -> {
                    patterns(definition.value(i));
                    interaction = true;
                }
                case "choices", "scale", "source", "target", "steps" -> {
                    components(name, definition.value(i));
                    interaction = true;
                }
                default -> {}
            }
        }
        if (interaction && !definition.has("interactionType")) {
            check.found(Requirement.INTERACTION_TYPE_MISSING, definition, "");
        }
    }

    private void interactionType(JsonObject definition) {
        String type = check.string(definition, "interactionType", Requirement.INTERACTION_TYPE);
        if (type != null && !INTERACTION_TYPES.contains(type)) {
            check.found(Requirement.INTERACTION_TYPE, definition.get("interactionType"), type);
        }
    }

    private void patterns(JsonValue value) {
        if (!(value instanceof JsonArray array)) {
            check.wrong(Requirement.CORRECT_RESPONSES, value, "correctResponsesPattern");
            return;
        }
        for (JsonValue pattern : array) {
            if (!(pattern instanceof JsonString)) {
                check.wrong(Requirement.CORRECT_RESPONSES, pattern, "correctResponsesPattern");
            }
        }
    }

    private void components(String name, JsonValue value) {
        if (!(value instanceof JsonArray array)) {
            check.wrong(Requirement.INTERACTION_COMPONENTS, value, name);
            return;
        }
        Set<String> ids = new HashSet<>();
        for (JsonValue element : array) {
            if (element instanceof JsonObject component) {
                component(name, component, ids);
            } else {
                check.wrong(Requirement.INTERACTION_COMPONENTS, element, name);
            }
        }
    }

    private void component(String name, JsonObject component, Set<String> ids) {
        check.keys(component, COMPONENT_MEMBERS);
        if (check.required(component, "id", Requirement.INTERACTION_COMPONENTS)) {
            String id = check.string(component, "id", Requirement.INTERACTION_COMPONENTS);
            if (id != null && !ids.add(id)) {
                check.found(Requirement.INTERACTION_COMPONENTS, component, name);
            }
        }
        check.languageMap(component, "description");
    }
}
