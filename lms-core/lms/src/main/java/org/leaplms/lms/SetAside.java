package org.leaplms.lms;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What a window said and what cannot become part of the registration, because it went on without it: journal entries of a SCORM
 * window, statements of content that speaks xAPI. It counts for nothing and is kept as it came, so that a person can look at it.
 *
 * @param windowId the window whose page recorded them
 * @param fromSeq number of the first entry, 0 for statements, which have no numbers
 * @param toSeq number of the last entry, 0 for statements
 * @param hash of the entries, as the browser sent it where it did
 * @param entries JSON array text: entries as in {@link Registrations#journal}, or statements
 */
public record SetAside(
        UUID id,
        UUID registrationId,
        UUID windowId,
        long fromSeq,
        long toSeq,
        Reason reason,
        String hash,
        String entries,
        Instant receivedAt) {
    /** Why they cannot be merged. */
    public enum Reason {
        /** Another window had taken the registration over. */
        TAKEN_OVER,
        /** The window had been closed or given up. */
        CLOSED,
        /** Other entries have their numbers. */
        CONFLICT,
        /** The registration went on in another window since. */
        DIVERGED,
        /** Entries before them never arrived. */
        GAP,
        /** Statements that came after their session was over: terminated, abandoned, or its window ended. */
        SESSION_OVER
    }

    /** What happened, where, and what can be done about it, in English or French. The rule is {@code set-aside.REASON}. */
    public Why why() {
        return Why.of(
                "set-aside." + reason,
                null,
                id.toString(),
                registrationId.toString(),
                windowId.toString(),
                Long.toString(fromSeq),
                Long.toString(toSeq));
    }

    /** {@link #why} as text. */
    public String text(Locale language) {
        return why().text(language);
    }

    /** Whether another set of entries of the same window has all of these. */
    public boolean isPartOf(SetAside other) {
        return !id.equals(other.id)
                && windowId.equals(other.windowId)
                && fromSeq >= other.fromSeq
                && toSeq <= other.toSeq
                && (toSeq - fromSeq) < (other.toSeq - other.fromSeq);
    }
}
