package org.leaplms.content.manifest;

import java.util.List;
import org.leaplms.content.LangText;

/**
 * A block of a cmi5 course (cmi5 section 13.1.2). Immutable.
 *
 * @param id the publisher's id, an IRI
 * @param titles titles by language
 * @param descriptions descriptions by language
 * @param objectiveIds ids of the objectives it serves
 * @param children blocks and AUs, in order
 */
public record Cmi5Block(
        String id,
        List<LangText> titles,
        List<LangText> descriptions,
        List<String> objectiveIds,
        List<Cmi5Node> children)
        implements Cmi5Node {
    /** Takes copies of the lists. */
    public Cmi5Block {
        titles = List.copyOf(titles);
        descriptions = List.copyOf(descriptions);
        objectiveIds = List.copyOf(objectiveIds);
        children = List.copyOf(children);
    }
}
