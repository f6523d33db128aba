package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that carry one of a facet's terms, in order: from the tail in memory and from the posting lists. */
final class Candidates {
    private final List<RunScan> lists = new ArrayList<>();
    private final List<Long> recent;
    private final boolean ascending;
    private int recentUsed;
    private long before = -1;

    /** @param low first and {@code high} last sequence number of interest */
    Candidates(Sql sql, Tail.Snapshot snapshot, Facet facet, long low, long high, boolean ascending) {
        this.ascending = ascending;
        this.recent = recent(snapshot, facet, low, high, ascending);
        long lastPosition = Terms.position(Math.min(high, snapshot.indexed()), Terms.DEPTHS - 1);
        for (long term : facet.terms()) {
            lists.add(new RunScan(sql, term, Terms.position(low, 0), lastPosition, ascending));
        }
    }

    private static List<Long> recent(Tail.Snapshot snapshot, Facet facet, long low, long high, boolean ascending) {
        List<Long> found = new ArrayList<>();
        for (Tail.Entry entry : snapshot.entries()) {
            if (entry.seq() >= low && entry.seq() <= high && Terms.depthsOf(entry.terms(), facet.terms()) != 0) {
                found.add(entry.seq());
            }
        }
        if (!ascending) {
            Collections.reverse(found);
        }
        return found;
    }

    /** At most so many more; fewer only at the end. */
    List<Long> next(int count) throws SQLException {
        List<Long> seqs = new ArrayList<>(count);
        while (seqs.size() < count) {
            Long seq = nextOne(count - seqs.size());
            if (seq == null) {
                break;
            }
            seqs.add(seq);
        }
        return seqs;
    }

    private @Nullable Long nextOne(int wanted) throws SQLException {
        if (!ascending && recentUsed < recent.size()) {
            return recent.get(recentUsed++);
        }
        Long listed = nextListed(wanted);
        if (listed != null) {
            return listed;
        }
        return recentUsed < recent.size() ? recent.get(recentUsed++) : null;
    }

    private @Nullable Long nextListed(int wanted) throws SQLException {
        while (true) {
            RunScan best = null;
            long bestPosition = 0;
            for (RunScan list : lists) {
                Long position = list.peek(wanted);
                if (position != null && (best == null || (position < bestPosition) == ascending)) {
                    best = list;
                    bestPosition = position;
                }
            }
            if (best == null) {
                return null;
            }
            best.skip();
            long seq = Terms.seq(bestPosition);
            if (seq != before) {
                before = seq;
                return seq;
            }
        }
    }
}
