package org.leaplms.xapi.lrs.ops;

import java.util.List;

/**
 * What an import did.
 *
 * @param added statements that are new
 * @param unchanged statements that were there already
 * @param refused lines that were not stored, at most the first 1000
 */
public record ImportReport(long added, long unchanged, List<Refused> refused) {
    /**
     * A line that was not stored.
     *
     * @param line from 1
     * @param reason ids of the rules broken, or of the conflict
     */
    public record Refused(long line, String reason) {}

    public ImportReport {
        refused = List.copyOf(refused);
    }
}
