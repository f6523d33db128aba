package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the nodes of {@code tally}. Whoever writes, or changes what a node counts, holds the tenant's row of {@code indexed}: so a
 * node that is there is always true, and one that is not there is only slow.
 */
final class Tallies {
    private static final String INSERT = "insert into {tally} (tenant, property, node, body) values (?, ?, ?, ?)";
    private final Sql sql;
    private final int tenant;
    private final Blocks blocks;

    Tallies(Sql sql, int tenant, Blocks blocks) {
        this.sql = sql;
        this.tenant = tenant;
        this.blocks = blocks;
    }

    /** Reads nodes of one property; those that are missing are not in the answer. */
    Map<Long, byte[]> read(Property property, Collection<Blocks.Node> nodes) throws SQLException {
        Map<Long, byte[]> found = new HashMap<>();
        sql.list(
                "select t.node, t.body from unnest(cast(? as bigint array)) u(x) "
                        + "join {tally} t on t.tenant = ? and t.property = ? and t.node = u.x",
                row -> found.put(row.getLong(1), row.getBytes(2)) == null,
                sql.longs(nodes.stream().map(Blocks.Node::key).toList()),
                tenant,
                property.code());
        return found;
    }

    /** Writes the blocks that the index has come to hold wholly, given the statements it has come to hold. */
    void add(List<Cells> cells, long through, long reached) throws SQLException {
        for (long nr = blocks.nr(through + 1);
                blocks.range(new Blocks.Node(0, nr)).high() <= reached;
                nr++) {
            Blocks.Node block = new Blocks.Node(0, nr);
            SeqRange range = blocks.range(block);
            write(
                    block,
                    range.low() <= through
                            ? Cells.in(sql, tenant, range)
                            : cells.stream()
                                    .filter(c -> c.seq() >= range.low() && c.seq() <= range.high())
                                    .toList());
            for (Blocks.Node node = block; blocks.completes(node) && merge(blocks.parent(node)); ) {
                node = blocks.parent(node);
            }
        }
    }

    private void write(Blocks.Node block, List<Cells> cells) throws SQLException {
        long first = blocks.range(block).low();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Property property : Property.values()) {
            byte[] body = Column.of(property, cells, first, blocks.size()).bytes(property);
            rows.add(new @Nullable Object[] {tenant, property.code(), block.key(), body});
        }
        sql.batch(INSERT, rows);
    }

    /** Makes a node from its children, unless one of them is missing. */
    private boolean merge(Blocks.Node node) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Property property : Property.values()) {
            Map<Long, byte[]> children = read(property, blocks.children(node));
            if (children.size() < blocks.fan()) {
                return false;
            }
            byte[] body = merged(property, node.level() - 1, children.values());
            rows.add(new @Nullable Object[] {tenant, property.code(), node.key(), body});
        }
        sql.batch(INSERT, rows);
        return true;
    }

    private byte[] merged(Property property, int level, Collection<byte[]> children) {
        Tally tally = new Tally();
        for (byte[] child : children) {
            if (child.length == 0) {
                return child;
            }
            addTo(tally, property, level, child);
        }
        return tally.bytes(property);
    }

    /** Adds all that a node of this level counts. */
    void addTo(Tally tally, Property property, int level, byte[] body) {
        if (level == 0) {
            Column.from(property, body, blocks.size()).addTo(tally, null);
        } else {
            tally.addAll(property, body);
        }
    }

    /** Deletes every node that counts one of these statements, in the transaction that changes them. */
    void forget(Collection<Long> seqs) throws SQLException {
        if (seqs.isEmpty()) {
            return;
        }
        Postings.lock(sql, tenant);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Blocks.Node node : blocks.holding(seqs)) {
            for (Property property : Property.values()) {
                rows.add(new @Nullable Object[] {tenant, property.code(), node.key()});
            }
        }
        sql.batch("delete from {tally} where tenant = ? and property = ? and node = ?", rows);
    }

    /** Makes those of these nodes that are missing and can be made, lower levels first; nothing while somebody changes the index. */
    void mend(Collection<Blocks.Node> nodes) throws SQLException {
        long through = Postings.lockIfFree(sql, tenant).orElse(0L);
        Map<Long, byte[]> there = read(Property.DAY, nodes);
        for (Blocks.Node node : nodes) {
            SeqRange range = blocks.range(node);
            if (range.high() > through || there.containsKey(node.key())) {
                continue;
            }
            if (node.level() == 0) {
                write(node, Cells.in(sql, tenant, range));
            } else {
                merge(node);
            }
        }
    }
}
