package org.leaplms.lms.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test moves. Thread-safe. */
public final class MutableClock implements InstantSource {
    private Instant now;

    private MutableClock(Instant start) {
        now = start;
    }

    /** A clock that stands at an instant until it is moved. */
    public static MutableClock at(Instant start) {
        return new MutableClock(start);
    }

    /** A clock that stands at an instant in ISO 8601. */
    public static MutableClock at(String start) {
        return at(Instant.parse(start));
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Moves the clock and tells the new time. */
    public synchronized Instant advance(Duration step) {
        now = now.plus(step);
        return now;
    }
}
