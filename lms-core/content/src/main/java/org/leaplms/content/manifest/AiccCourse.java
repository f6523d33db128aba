package org.leaplms.content.manifest;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An AICC course (AICC CMI001, course structure data). Immutable.
 *
 * @param id the course id
 * @param title the course title
 * @param creator who made it, or an empty text
 * @param version version of the guidelines it follows, or an empty text
 * @param description a description, or an empty text
 * @param nodes blocks and units, in order
 */
public record AiccCourse(
        String id, String title, String creator, String version, String description, List<Node> nodes) {
    /** Takes a copy of the list. */
    public AiccCourse {
        nodes = List.copyOf(nodes);
    }

    /** All units, in the order learners meet them. */
    public List<Unit> units() {
        return nodes.stream().flatMap(AiccCourse::unitsBelow).toList();
    }

    private static Stream<Unit> unitsBelow(Node node) {
        return node instanceof Unit unit
                ? Stream.of(unit)
                : ((Block) node).nodes().stream().flatMap(AiccCourse::unitsBelow);
    }

    /** A block or a unit. */
    public sealed interface Node permits Block, Unit {
        /** The system id, unique in the course. */
        String systemId();

        /** The title. */
        String title();
    }

    /**
     * A block. Immutable.
     *
     * @param systemId the system id
     * @param title the title
     * @param nodes blocks and units, in order
     */
    public record Block(String systemId, String title, List<Node> nodes) implements Node {
        /** Takes a copy of the list. */
        public Block {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * An assignable unit. Immutable.
     *
     * @param systemId the system id
     * @param title the title
     * @param description a description, or an empty text
     * @param fileName what is launched, relative to the descriptor files or absolute
     * @param webLaunch parameters for the launch, or an empty text
     * @param coreVendor launch data, or an empty text
     * @param masteryScore the score to reach, or {@code null}
     * @param maxTimeAllowed {@code HH:MM:SS}, or an empty text
     * @param timeLimitAction as written, or an empty text
     * @param prerequisites a prerequisite expression, or an empty text
     */
    public record Unit(
            String systemId,
            String title,
            String description,
            String fileName,
            String webLaunch,
            String coreVendor,
            @Nullable Double masteryScore,
            String maxTimeAllowed,
            String timeLimitAction,
            String prerequisites)
            implements Node {}
}
