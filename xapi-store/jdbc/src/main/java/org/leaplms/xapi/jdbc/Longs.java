package org.leaplms.xapi.jdbc;

import java.util.Arrays;

/** Grows; not thread-safe. */
final class Longs {
    private long[] values = new long[64];
    private int count;

    void add(long value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = value;
    }

    /** Ascending, each once. */
    long[] ascending() {
        boolean ordered = true;
        for (int i = 1; i < count; i++) {
            ordered &= values[i - 1] < values[i];
        }
        long[] all = Arrays.copyOf(values, count);
        if (ordered) {
            return all;
        }
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || all[kept - 1] != all[i]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }
}
