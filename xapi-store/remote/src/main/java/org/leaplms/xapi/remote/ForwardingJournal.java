package org.leaplms.xapi.remote;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.Cursor;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/** Where a forwarder keeps how far it is, and what it had to leave behind. Implementations keep both durably. */
public interface ForwardingJournal {

    /**
     * A place among the source's statements.
     *
     * @param since everything stored up to here is done, as ISO 8601 text; null at the beginning
     * @param cursor where to go on among what was stored after {@code since}, or null for its beginning
     */
    record Position(@Nullable String since, @Nullable Cursor cursor) {
        /** Before the first statement. */
        public static final Position START = new Position(null, null);
    }

    /** @return tells forwarders apart, in an audit for example */
    String name();

    /** @return the last place kept, empty when nothing has been forwarded yet */
    Optional<Position> position();

    /** @param position everything before it is forwarded or left behind */
    void keep(Position position);

    /**
     * Keeps that the target refuses a statement, before the position moves past it. May be told the same one again, with another
     * reason then.
     *
     * @param statement what was refused
     * @param reason the target's answer
     */
    void leaveBehind(StoredStatement statement, String reason);

    /** @return what was left behind and not forgotten since, in no particular order */
    List<DeadLetter> deadLetters();

    /** @param statement what is no dead letter any more; nothing happens when it is none */
    void forget(UUID statement);
}
