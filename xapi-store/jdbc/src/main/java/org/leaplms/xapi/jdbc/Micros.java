package org.leaplms.xapi.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as microseconds since 1970. */
final class Micros {
    private Micros() {}

    static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000L);
    }

    static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** The bound for comparing whole microseconds with an instant that may be finer or out of range. */
    static long floor(Instant instant) {
        if (instant.isBefore(Instant.EPOCH.minus(100_000_000, ChronoUnit.DAYS))) {
            return Long.MIN_VALUE / 4;
        }
        return instant.isAfter(Instant.EPOCH.plus(100_000_000, ChronoUnit.DAYS)) ? Long.MAX_VALUE / 4 : of(instant);
    }
}
