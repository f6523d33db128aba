package org.leaplms.xapi.model;

import org.jspecify.annotations.Nullable;

/**
 * Something to interact with.
 *
 * @param id an IRI
 */
public record Activity(String id, @Nullable ActivityDefinition definition) implements StatementObject {
    public static Activity of(String id) {
        return new Activity(id, null);
    }

    /** This activity as xAPI JSON. */
    public String json() {
        return ModelJson.activity(this);
    }
}
