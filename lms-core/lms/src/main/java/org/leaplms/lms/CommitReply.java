package org.leaplms.lms;

/**
 * The answer to a batch of journal entries.
 *
 * @param json the body to send, as described in {@link Launches#commit}
 */
public record CommitReply(Kind kind, String json) {
    /** What came of the batch. */
    public enum Kind {
        /** Stored durably (now or before); the body carries ack, hash and view. */
        STORED(200),
        /** Entries are missing before this batch; the body carries the number expected and the id it is set aside under. */
        GAP(409),
        /**
         * The entries cannot become part of the registration, because it went on without them; the body carries the reason
         * and the id under which they are set aside, see {@link Registrations#setAside}.
         */
        STALE(410),
        /** The batch cannot be read or its hash is wrong; the body says why. Nothing was stored. */
        INVALID(400),
        /** The token is unknown, damaged or expired. Nothing was stored. */
        DENIED(403);

        private final int httpStatus;

        Kind(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        /** The HTTP status that says the same. */
        public int httpStatus() {
            return httpStatus;
        }
    }
}
