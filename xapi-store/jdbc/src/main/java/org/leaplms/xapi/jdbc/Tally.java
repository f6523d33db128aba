package org.leaplms.xapi.jdbc;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How many statements have each value of a property, those that are shown and those that are voided. Not thread-safe. */
final class Tally {
    /** Octets a tally in the database has at most. */
    static final int MOST_BYTES = 600_000;

    private final Map<Object, Count> counts = new HashMap<>();

    private static final class Count {
        private long shown;
        private long voided;
    }

    void add(Object value, long shown, long voided) {
        Count count = counts.computeIfAbsent(value, v -> new Count());
        count.shown += shown;
        count.voided += voided;
    }

    /** The values some statement has, and how many do. */
    Map<Object, Long> counted(boolean withVoided) {
        Map<Object, Long> counted = new HashMap<>(counts.size() * 2);
        counts.forEach((value, count) -> {
            long n = withVoided ? count.shown + count.voided : count.shown;
            if (n > 0) {
                counted.put(value, n);
            }
        });
        return counted;
    }

    long total(boolean withVoided) {
        return counts.values().stream()
                .mapToLong(count -> withVoided ? count.shown + count.voided : count.shown)
                .sum();
    }

    /** Nothing at all when there are too many values for one row of the database. */
    byte[] bytes(Property property) {
        int most = counts.size() * (property.width() + 2 * Varint.LONGEST) + Varint.LONGEST;
        if (counts.size() * (property.width() + 2) > MOST_BYTES) {
            return new byte[0];
        }
        ByteBuffer out = ByteBuffer.allocate(most);
        Varint.put(out, counts.size());
        counts.forEach((value, count) -> {
            property.put(out, value);
            Varint.put(out, count.shown);
            Varint.put(out, count.voided);
        });
        return Arrays.copyOf(out.array(), out.position());
    }

    /** Adds what {@link #bytes} gave. */
    void addAll(Property property, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        for (long left = Varint.get(in); left > 0; left--) {
            Object value = property.get(in);
            long shown = Varint.get(in);
            add(value, shown, Varint.get(in));
        }
    }
}
