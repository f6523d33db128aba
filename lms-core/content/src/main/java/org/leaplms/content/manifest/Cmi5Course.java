package org.leaplms.content.manifest;

import java.util.List;
import java.util.stream.Stream;
import org.leaplms.content.LangText;

/**
 * A cmi5 course structure (cmi5 section 13). Immutable; white space is trimmed everywhere.
 *
 * @param id the publisher's id of the course, an IRI
 * @param titles titles by language
 * @param descriptions descriptions by language
 * @param objectives the objectives that blocks and AUs refer to
 * @param children blocks and AUs, in order
 */
public record Cmi5Course(
        String id,
        List<LangText> titles,
        List<LangText> descriptions,
        List<Cmi5Objective> objectives,
        List<Cmi5Node> children) {
    /** Takes copies of the lists. */
    public Cmi5Course {
        titles = List.copyOf(titles);
        descriptions = List.copyOf(descriptions);
        objectives = List.copyOf(objectives);
        children = List.copyOf(children);
    }

    /** All AUs, in the order learners meet them. */
    public List<Cmi5Au> aus() {
        return children.stream().flatMap(Cmi5Course::ausBelow).toList();
    }

    private static Stream<Cmi5Au> ausBelow(Cmi5Node node) {
        if (node instanceof Cmi5Au au) {
            return Stream.of(au);
        }
        return ((Cmi5Block) node).children().stream().flatMap(Cmi5Course::ausBelow);
    }
}
