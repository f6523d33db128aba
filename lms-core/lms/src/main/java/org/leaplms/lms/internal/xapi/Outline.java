package org.leaplms.lms.internal.xapi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cmi5 course or an xAPI package as the engine keeps it. Immutable.
 *
 * @param id the publisher's id of the course
 * @param cmi5 whether cmi5's rules of launch and session apply
 */
public record Outline(String id, boolean cmi5, List<Node> children) {
    public Outline {
        children = List.copyOf(children);
    }

    /** A block or a unit. */
    public sealed interface Node {
        /** The publisher's id. */
        String id();
    }

    public record Block(String id, List<Node> children) implements Node {
        public Block {
            children = List.copyOf(children);
        }
    }

    /**
     * An AU, or the launchable activity of an xAPI package.
     *
     * @param url absolute, or relative to the package
     * @param moveOn the word of the specification
     */
    public record Unit(
            String id,
            String url,
            boolean ownWindow,
            String moveOn,
            @Nullable Double masteryScore,
            @Nullable String launchParameters,
            @Nullable String entitlementKey)
            implements Node {}

    /** All units, in the order learners meet them. */
    public List<Unit> units() {
        return children.stream().flatMap(Outline::unitsBelow).toList();
    }

    /** The unit of that id, or the first one if none is asked for. */
    public Optional<Unit> unit(@Nullable String unitId) {
        return units().stream()
                .filter(unit -> unitId == null || unit.id().equals(unitId))
                .findFirst();
    }

    static Stream<Unit> unitsBelow(Node node) {
        return node instanceof Unit unit
                ? Stream.of(unit)
                : ((Block) node).children().stream().flatMap(Outline::unitsBelow);
    }
}
