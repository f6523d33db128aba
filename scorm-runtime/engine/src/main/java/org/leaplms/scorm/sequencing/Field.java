package org.leaplms.scorm.sequencing;

/** The values of an objective's progress information (TM.1.1); statuses are stored as 1 and 0, the unknown as NaN. */
enum Field {
    SATISFIED("satisfied"),
    MEASURE("measure"),
    RAW("raw"),
    MIN("min"),
    MAX("max"),
    COMPLETED("completed"),
    PROGRESS("progress");

    private static final double LARGEST = 999_999_999_999_999.0;

    private final String key;

    Field(String key) {
        this.key = key;
    }

    /** The name in snapshots. */
    String key() {
        return key;
    }

    boolean isTruth() {
        return this == SATISFIED || this == COMPLETED;
    }

    static final double UNKNOWN = Double.NaN;

    static Truth truth(double value) {
        return value != value ? Truth.UNKNOWN : Truth.of(value != 0);
    }

    static double number(Truth truth) {
        return truth == Truth.UNKNOWN ? UNKNOWN : truth == Truth.TRUE ? 1 : 0;
    }

    static boolean known(double value) {
        return value == value;
    }

    static boolean same(double one, double other) {
        return one == other || (one != one && other != other);
    }

    /** The value as it comes back from a snapshot: nine places after the point. */
    static double rounded(double value) {
        if (value != value || Math.abs(value) >= 1e6) {
            return Math.max(-LARGEST, Math.min(LARGEST, value));
        }
        double size = Math.floor(Math.abs(value) * 1e9 + 0.5) / 1e9;
        return value < 0 ? -size : size;
    }
}
