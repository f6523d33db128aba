package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements that stand in the lists of all facets given, in order: from the tail in memory and from the posting lists. Whether
 * several facets are met by one statement of a chain of references is left to who reads them.
 */
final class Candidates {
    /** With several lists most of what is read falls out: runs are read in large portions then. */
    private static final int MANY = 20_000;

    private final List<FacetScan> scans = new ArrayList<>();
    private final List<Long> recent;
    private final boolean ascending;
    private int recentUsed;

    /** @param low first and {@code high} last sequence number of interest */
    Candidates(Sql sql, Tail.Snapshot snapshot, List<Facet> facets, long low, long high, boolean ascending) {
        this.ascending = ascending;
        this.recent = recent(snapshot, facets, low, high, ascending);
        for (Facet facet : facets) {
            scans.add(new FacetScan(sql, facet, low, Math.min(high, snapshot.indexed()), ascending));
        }
    }

    private static List<Long> recent(
            Tail.Snapshot snapshot, List<Facet> facets, long low, long high, boolean ascending) {
        List<Long> found = new ArrayList<>();
        for (Tail.Entry entry : snapshot.entries()) {
            if (entry.seq() >= low && entry.seq() <= high && Facet.allMet(facets, entry.terms())) {
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
            Long seq = nextOne(scans.size() == 1 ? count - seqs.size() : MANY);
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

    /** The next statement that stands in all lists: each list in turn goes on to where the one before stands. */
    private @Nullable Long nextListed(int wanted) throws SQLException {
        Long seq = scans.get(0).peek(wanted);
        int agreed = 1;
        for (int i = 1; seq != null && agreed < scans.size(); i++) {
            FacetScan scan = scans.get(i % scans.size());
            scan.seek(seq);
            Long other = scan.peek(wanted);
            agreed = seq.equals(other) ? agreed + 1 : 1;
            seq = other;
        }
        if (seq != null) {
            scans.get(0).pass(seq);
        }
        return seq;
    }
}
