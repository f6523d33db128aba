package org.leaplms.xapi.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonValue;

/**
 * What is known about an activity (xAPI 1.0.3 Data 2.4.4.1).
 *
 * @param name names by language tag
 * @param description descriptions by language tag
 * @param type an IRI, or null
 * @param moreInfo an IRL, or null
 * @param interactionType one of the ten interaction types, or null
 * @param correctResponsesPattern patterns of the right answers
 * @param components lists of components by their property: choices, scale, source, target, steps
 * @param extensions values by IRI
 */
public record ActivityDefinition(
        Map<String, String> name,
        Map<String, String> description,
        @Nullable String type,
        @Nullable String moreInfo,
        @Nullable String interactionType,
        List<String> correctResponsesPattern,
        Map<String, List<InteractionComponent>> components,
        Map<String, JsonValue> extensions) {

    /** A part of an interaction, such as a choice. */
    public record InteractionComponent(String id, Map<String, String> description) {
        public InteractionComponent {
            description = Maps.ordered(description);
        }
    }

    public ActivityDefinition {
        name = Maps.ordered(name);
        description = Maps.ordered(description);
        correctResponsesPattern = List.copyOf(correctResponsesPattern);
        components = Maps.ordered(components);
        extensions = Maps.ordered(extensions);
    }

    /** A definition of type, name and description only. */
    public static ActivityDefinition of(
            @Nullable String type, Map<String, String> name, Map<String, String> description) {
        return new ActivityDefinition(name, description, type, null, null, List.of(), Map.of(), Map.of());
    }
}
