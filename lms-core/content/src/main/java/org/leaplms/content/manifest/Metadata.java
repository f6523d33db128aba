package org.leaplms.content.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.LangText;

/**
 * What a manifest says about its course, from the schema fields and, in line or out of line, its LOM record. Immutable.
 *
 * @param schema the {@code schema} text as written, or {@code null}
 * @param schemaVersion the {@code schemaversion} text as written, or {@code null}
 * @param titles titles by language
 * @param descriptions descriptions by language
 * @param languages languages of the content
 * @param keywords keywords by language
 * @param version version of the content, or {@code null}
 * @param typicalLearningTime as written, an ISO 8601 duration in good records, or {@code null}
 */
public record Metadata(
        @Nullable String schema,
        @Nullable String schemaVersion,
        List<LangText> titles,
        List<LangText> descriptions,
        List<String> languages,
        List<LangText> keywords,
        @Nullable String version,
        @Nullable String typicalLearningTime) {
    /** Nothing said. */
    public static final Metadata NONE =
            new Metadata(null, null, List.of(), List.of(), List.of(), List.of(), null, null);

    /** Takes copies of the lists. */
    public Metadata {
        titles = List.copyOf(titles);
        descriptions = List.copyOf(descriptions);
        languages = List.copyOf(languages);
        keywords = List.copyOf(keywords);
    }

    /** Metadata to be written: a title, a description and a language. */
    public static Metadata of(LangText title, LangText description) {
        return new Metadata(
                null,
                null,
                List.of(title),
                List.of(description),
                title.language().isEmpty() ? List.of() : List.of(title.language()),
                List.of(),
                null,
                null);
    }
}
