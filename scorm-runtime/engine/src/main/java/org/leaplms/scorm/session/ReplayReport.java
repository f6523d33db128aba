package org.leaplms.scorm.session;

import org.jspecify.annotations.Nullable;

/**
 * What came of replaying journal entries.
 *
 * @param applied how many entries were applied
 * @param skipped how many had been applied before
 * @param lastSeq number of the last entry now part of the session
 * @param gapAt number of the first entry that was missing, or 0; nothing after a gap is applied
 * @param mismatch the first entry whose recorded result or error differs from what this engine answered, or null; its
 *     effect here is what this engine computed
 */
public record ReplayReport(
        int applied,
        int skipped,
        long lastSeq,
        long gapAt,
        @Nullable JournalEntry mismatch) {}
