package org.leaplms.content.internal.archive;

/** Sizes for people. */
public final class Sizes {
    private static final long KIB = 1024;

    private Sizes() {}

    /** A size with a unit that English and French share. */
    public static String text(long bytes) {
        if (bytes < 10 * KIB) {
            return bytes + " B";
        }
        if (bytes < 10 * KIB * KIB) {
            return bytes / KIB + " KiB";
        }
        return bytes / (KIB * KIB) + " MiB";
    }
}
