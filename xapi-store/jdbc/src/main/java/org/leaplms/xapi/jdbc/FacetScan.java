package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The indexed statements that carry one of a facet's terms, in order, each once. */
final class FacetScan {
    private final List<RunScan> lists = new ArrayList<>();
    private final boolean ascending;

    /** @param low first and {@code high} last sequence number of interest */
    FacetScan(Sql sql, Facet facet, long low, long high, boolean ascending) {
        this.ascending = ascending;
        for (long term : facet.terms()) {
            lists.add(
                    new RunScan(sql, term, Terms.position(low, 0), Terms.position(high, Terms.DEPTHS - 1), ascending));
        }
    }

    /** @param wanted how many statements will probably be asked for */
    @Nullable
    Long peek(int wanted) throws SQLException {
        Long best = null;
        for (RunScan list : lists) {
            Long position = list.peek(wanted);
            if (position != null && (best == null || (position < best) == ascending)) {
                best = position;
            }
        }
        return best == null ? null : Terms.seq(best);
    }

    /** Goes on to the first statement at or behind this one in the order of the walk. */
    void seek(long seq) {
        long position = Terms.position(seq, ascending ? 0 : Terms.DEPTHS - 1);
        lists.forEach(list -> list.seek(position));
    }

    /** Goes on behind a statement that was peeked at. */
    void pass(long seq) {
        long position = Terms.position(ascending ? seq + 1 : seq, 0) - (ascending ? 0 : 1);
        lists.forEach(list -> list.drop(position));
    }
}
