package org.leaplms.xapi.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Tallies of a property over a range or over given statements: from the nodes that are there and, for the rest, from the rows.
 * Remembers the nodes it missed. Not thread-safe.
 */
final class Groups {
    /** Reading so many rows costs more than reading a column of their block. */
    private static final int WORTH_A_COLUMN = 4;

    private static final int COLUMNS_AT_ONCE = 128;
    private static final int ROWS_AT_ONCE = 20_000;
    private final Sql sql;
    private final int tenant;
    private final Blocks blocks;
    private final Tallies tallies;
    private final long indexed;
    private final List<Blocks.Node> missing = new ArrayList<>();

    /** @param indexed up to where there can be nodes */
    Groups(Sql sql, int tenant, Blocks blocks, long indexed) {
        this.sql = sql;
        this.tenant = tenant;
        this.blocks = blocks;
        this.tallies = new Tallies(sql, tenant, blocks);
        this.indexed = indexed;
    }

    /** Nodes that would have been of use, lowest levels first. */
    List<Blocks.Node> missing() {
        return missing.stream()
                .sorted(Comparator.comparingInt(Blocks.Node::level).thenComparing(Blocks.Node::nr))
                .toList();
    }

    /** All statements of a range. */
    Tally in(SeqRange range, Property property) throws SQLException {
        Tally tally = new Tally();
        List<Blocks.Node> wanted = blocks.within(new SeqRange(range.low(), Math.min(range.high(), indexed)));
        List<SeqRange> counted = new ArrayList<>();
        while (!wanted.isEmpty()) {
            Map<Long, byte[]> found = tallies.read(property, wanted);
            List<Blocks.Node> below = new ArrayList<>();
            for (Blocks.Node node : wanted) {
                byte[] body = found.get(node.key());
                if (body == null) {
                    missing.add(node);
                }
                if (body != null && body.length > 0) {
                    tallies.addTo(tally, property, node.level(), body);
                    counted.add(blocks.range(node));
                } else if (node.level() > 0) {
                    below.addAll(blocks.children(node));
                }
            }
            wanted = below;
        }
        addRows(tally, property, range, counted);
        return tally;
    }

    /** What lies between the ranges that are counted already. */
    private void addRows(Tally tally, Property property, SeqRange range, List<SeqRange> counted) throws SQLException {
        counted.sort(Comparator.comparingLong(SeqRange::low));
        counted.add(new SeqRange(range.high() + 1, range.high() + 1));
        long from = range.low();
        for (SeqRange next : counted) {
            if (from < next.low()) {
                addRows(tally, property, new SeqRange(from, next.low() - 1));
            }
            from = next.high() + 1;
        }
    }

    private void addRows(Tally tally, Property property, SeqRange range) throws SQLException {
        sql.list(
                grouping(property) + "{statement} s where s.tenant = ? and s.seq >= ? and s.seq <= ?" + GROUPED,
                row -> add(tally, property, row),
                tenant,
                range.low(),
                range.high());
    }

    private static String grouping(Property property) {
        return "select k, voided, count(*) from (select " + property.expression() + " as k, s.voided from ";
    }

    private static final String GROUPED = ") g where k is not null group by k, voided";

    private static boolean add(Tally tally, Property property, ResultSet row) throws SQLException {
        boolean voided = row.getBoolean(2);
        long count = row.getLong(3);
        Object value = property.read(row, 1);
        if (value != null) {
            tally.add(value, voided ? 0 : count, voided ? count : 0);
        }
        return true;
    }

    /** Given statements, in ascending order. */
    Tally of(long[] seqs, Property property) throws SQLException {
        Tally tally = new Tally();
        List<Long> single = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (int from = 0, to; from < seqs.length; from = to) {
            Blocks.Node block = new Blocks.Node(0, blocks.nr(seqs[from]));
            long high = blocks.range(block).high();
            to = from;
            while (to < seqs.length && seqs[to] <= high) {
                to++;
            }
            Part part = new Part(block, Arrays.copyOfRange(seqs, from, to));
            if (part.seqs().length > WORTH_A_COLUMN && high <= indexed) {
                parts.add(part);
            } else {
                part.addTo(single);
            }
        }
        addColumns(tally, property, parts, single);
        addRows(tally, property, single);
        return tally;
    }

    /** Some statements of one block. */
    private record Part(Blocks.Node block, long[] seqs) {
        void addTo(List<Long> all) {
            for (long seq : seqs) {
                all.add(seq);
            }
        }

        int[] places(long first) {
            return Arrays.stream(seqs).mapToInt(seq -> (int) (seq - first)).toArray();
        }
    }

    private void addColumns(Tally tally, Property property, List<Part> parts, List<Long> single) throws SQLException {
        for (int from = 0; from < parts.size(); from += COLUMNS_AT_ONCE) {
            List<Part> some = parts.subList(from, Math.min(parts.size(), from + COLUMNS_AT_ONCE));
            Map<Long, byte[]> found =
                    tallies.read(property, some.stream().map(Part::block).toList());
            for (Part part : some) {
                byte[] body = found.get(part.block().key());
                if (body == null) {
                    missing.add(part.block());
                    part.addTo(single);
                } else {
                    Column.from(property, body, blocks.size())
                            .addTo(tally, part.places(blocks.range(part.block()).low()));
                }
            }
        }
    }

    private void addRows(Tally tally, Property property, List<Long> seqs) throws SQLException {
        for (int from = 0; from < seqs.size(); from += ROWS_AT_ONCE) {
            List<Long> some = seqs.subList(from, Math.min(seqs.size(), from + ROWS_AT_ONCE));
            sql.list(
                    grouping(property)
                            + "unnest(cast(? as bigint array)) u(x) join {statement} s on s.tenant = ? and s.seq = u.x"
                            + GROUPED,
                    row -> add(tally, property, row),
                    sql.longs(some),
                    tenant);
        }
    }
}
