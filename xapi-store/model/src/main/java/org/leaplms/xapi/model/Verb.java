package org.leaplms.xapi.model;

import java.util.Map;

/**
 * What was done.
 *
 * @param id an IRI
 * @param display words by language tag, may be empty
 */
public record Verb(String id, Map<String, String> display) {
    /** The verb that takes another statement back (xAPI 1.0.3 Data 2.3.2). */
    public static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    public Verb {
        display = Maps.ordered(display);
    }

    public static Verb of(String id) {
        return new Verb(id, Map.of());
    }

    public static Verb of(String id, String language, String word) {
        return new Verb(id, Map.of(language, word));
    }
}
