package org.leaplms.scorm.cmi;

/** What a type says of a value. */
record Verdict(Kind kind, String detail) {
    static final Verdict GOOD = new Verdict(Kind.GOOD, "");

    enum Kind {
        GOOD,
        OVER_FLOOR,
        TYPE,
        RANGE
    }

    static Verdict type(String detail) {
        return new Verdict(Kind.TYPE, detail);
    }

    static Verdict range(String detail) {
        return new Verdict(Kind.RANGE, detail);
    }

    static Verdict over(int floor) {
        return new Verdict(Kind.OVER_FLOOR, "it is longer than the " + floor + " characters every system must keep");
    }

    boolean good() {
        return kind == Kind.GOOD;
    }

    /** This verdict if it refuses, otherwise the other. */
    Verdict and(Verdict other) {
        return kind == Kind.GOOD || (kind == Kind.OVER_FLOOR && !other.good()) ? other : this;
    }
}
