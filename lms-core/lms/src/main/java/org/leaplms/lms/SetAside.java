package org.leaplms.lms;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Journal entries of a window that cannot become part of the registration, because it went on without them. They count for
 * nothing and are kept as they came, so that a person can look at them.
 *
 * @param windowId the window whose page recorded them
 * @param fromSeq number of the first entry
 * @param toSeq number of the last entry
 * @param hash of the entries as the browser sent it
 * @param entries JSON array text, as in {@link Registrations#journal}
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
        GAP
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
