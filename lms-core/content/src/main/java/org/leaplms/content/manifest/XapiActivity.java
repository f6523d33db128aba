package org.leaplms.content.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.LangText;

/**
 * An activity of a {@code tincan.xml}. Immutable.
 *
 * @param id the activity id, an IRI, used in statements as it is
 * @param type the activity type, an IRI, or an empty text
 * @param names names by language
 * @param descriptions descriptions by language
 * @param launch what is launched, relative to the descriptor or absolute, with its own query kept; {@code null} for
 *     activities that are only described
 */
public record XapiActivity(
        String id,
        String type,
        List<LangText> names,
        List<LangText> descriptions,
        @Nullable String launch) {
    /** Takes copies of the lists. */
    public XapiActivity {
        names = List.copyOf(names);
        descriptions = List.copyOf(descriptions);
    }
}
