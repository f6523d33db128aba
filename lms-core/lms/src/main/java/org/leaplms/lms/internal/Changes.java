package org.leaplms.lms.internal;

import java.util.ConcurrentModificationException;
import java.util.Optional;
import java.util.function.Supplier;
import org.leaplms.lms.spi.Change;
import org.leaplms.lms.spi.LmsStore;

/** Applies changes and hands the statements they owe on. Thread-safe. */
public final class Changes {
    private static final int TRIES = 10;

    private final LmsStore store;
    private final Outbox outbox;

    public Changes(LmsStore store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    /** Stores a change, false if it was computed from an older state; statements are handed on at once if they can be. */
    public boolean apply(Change change) {
        if (!store.apply(change)) {
            return false;
        }
        if (!change.statements().isEmpty()) {
            outbox.tryDeliver();
        }
        return true;
    }

    /** Reads, computes and applies again while others come between. */
    public <T> T retrying(Supplier<Optional<T>> attempt) {
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<T> result = attempt.get();
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new ConcurrentModificationException("a registration is changed faster than it can be read");
    }
}
