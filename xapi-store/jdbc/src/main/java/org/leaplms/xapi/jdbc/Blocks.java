package org.leaplms.xapi.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How sequence numbers are cut into blocks, and blocks into nodes of a tree: a node of level 0 is one block, a node of the next
 * level is {@code fan} nodes of the level below. What stands in the database depends on both numbers.
 *
 * @param size sequence numbers in a block, at most {@value #MOST}
 * @param fan nodes in a node of the next level
 */
record Blocks(int size, int fan) {
    static final Blocks USUAL = new Blocks(1024, 16);
    static final int MOST = 4096;
    /** The levels there are; the highest node holds more than anybody stores. */
    static final int LEVELS = 8;

    private static final int LEVEL_SHIFT = 56;

    /** @param nr counted within the level, from 0 */
    record Node(int level, long nr) {
        long key() {
            return (long) level << LEVEL_SHIFT | nr;
        }
    }

    long nr(long seq) {
        return Math.floorDiv(seq - 1, (long) size);
    }

    private long span(int level) {
        long span = size;
        for (int i = 0; i < level; i++) {
            span *= fan;
        }
        return span;
    }

    SeqRange range(Node node) {
        long span = span(node.level());
        return new SeqRange(node.nr() * span + 1, (node.nr() + 1) * span);
    }

    Node parent(Node node) {
        return new Node(node.level() + 1, node.nr() / fan);
    }

    /** Whether this is the last child, so that with it the parent can be complete. */
    boolean completes(Node node) {
        return node.level() + 1 < LEVELS && node.nr() % fan == fan - 1;
    }

    List<Node> children(Node node) {
        List<Node> children = new ArrayList<>(fan);
        for (int i = 0; i < fan; i++) {
            children.add(new Node(node.level() - 1, node.nr() * fan + i));
        }
        return children;
    }

    /** The nodes any of these statements is counted in, lowest levels first. */
    Set<Node> holding(Collection<Long> seqs) {
        Set<Node> nodes = new LinkedHashSet<>();
        for (int level = 0; level < LEVELS; level++) {
            long span = span(level);
            for (long seq : seqs) {
                nodes.add(new Node(level, Math.floorDiv(seq - 1, span)));
            }
        }
        return nodes;
    }

    /** The fewest nodes that lie wholly in a range and together fill all of it but its ends. */
    List<Node> within(SeqRange range) {
        List<Node> nodes = new ArrayList<>();
        long at = Math.floorDiv(Math.max(range.low(), 1) + size - 2, (long) size) * size;
        while (at + size <= range.high()) {
            int level = 0;
            while (level + 1 < LEVELS && at % span(level + 1) == 0 && at + span(level + 1) <= range.high()) {
                level++;
            }
            nodes.add(new Node(level, at / span(level)));
            at += span(level);
        }
        return nodes;
    }

    /** Where moving statements into the index had better stop: at a block's end, unless that gives up most of what was read. */
    long wholeBlocks(long through, long reached) {
        long end = reached / size * size;
        return end - through > (reached - through) / 2 ? end : reached;
    }
}
