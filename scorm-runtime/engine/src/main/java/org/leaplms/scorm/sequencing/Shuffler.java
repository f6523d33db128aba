package org.leaplms.scorm.sequencing;

/** Numbers for selection and randomization: the same row from the same seed on every platform (xorshift, 32 bits). */
final class Shuffler {
    private int state;

    Shuffler(int seed) {
        this.state = seed == 0 ? 0x9E3779B9 : seed;
    }

    int state() {
        return state;
    }

    /** The next number from 0 to below {@code bound}. */
    int next(int bound) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return (state >>> 1) % bound;
    }
}
