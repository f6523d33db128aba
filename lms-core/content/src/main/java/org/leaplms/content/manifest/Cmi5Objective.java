package org.leaplms.content.manifest;

import java.util.List;
import org.leaplms.content.LangText;

/**
 * An objective of a cmi5 course (cmi5 section 13.1.3). Immutable.
 *
 * @param id the publisher's id, an IRI
 * @param titles titles by language
 * @param descriptions descriptions by language
 */
public record Cmi5Objective(String id, List<LangText> titles, List<LangText> descriptions) {
    /** Takes copies of the lists. */
    public Cmi5Objective {
        titles = List.copyOf(titles);
        descriptions = List.copyOf(descriptions);
    }
}
