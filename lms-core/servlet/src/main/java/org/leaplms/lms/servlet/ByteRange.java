package org.leaplms.lms.servlet;

import org.jspecify.annotations.Nullable;

/**
 * What a {@code Range} header asks of a file of known length (RFC 9110, section 14). A header this class does not
 * understand, or one that asks for several ranges, is answered with the whole file, as the RFC allows.
 */
sealed interface ByteRange {

    /** Send everything with status 200. */
    record Whole(long length) implements ByteRange {}

    /** Send {@code length} bytes from {@code first} with status 206. */
    record Part(long first, long length, long total) implements ByteRange {
        String contentRange() {
            return "bytes " + first + "-" + (first + length - 1) + "/" + total;
        }
    }

    /** The range lies outside the file: status 416. */
    record Unsatisfiable(long total) implements ByteRange {
        String contentRange() {
            return "bytes */" + total;
        }
    }

    /**
     * @param header value of {@code Range}, or null when absent
     * @param total length of the file in bytes, 0 or more
     */
    static ByteRange of(@Nullable String header, long total) {
        if (header == null || !header.startsWith("bytes=") || header.indexOf(',') >= 0) {
            return new Whole(total);
        }
        String spec = header.substring("bytes=".length()).strip();
        int dash = spec.indexOf('-');
        if (dash < 0) {
            return new Whole(total);
        }
        long first = number(spec.substring(0, dash));
        long last = number(spec.substring(dash + 1));
        return dash == 0 ? suffix(last, total) : from(first, last, spec.length() == dash + 1, total);
    }

    private static ByteRange suffix(long wanted, long total) {
        if (wanted < 0) {
            return new Whole(total);
        }
        long length = Math.min(wanted, total);
        return length == 0 ? new Unsatisfiable(total) : new Part(total - length, length, total);
    }

    private static ByteRange from(long first, long last, boolean open, long total) {
        if (first < 0 || (!open && last < first)) {
            return new Whole(total);
        }
        if (first >= total) {
            return new Unsatisfiable(total);
        }
        long end = open ? total - 1 : Math.min(last, total - 1);
        return new Part(first, end - first + 1, total);
    }

    private static long number(String digits) {
        if (digits.isEmpty()
                || digits.length() > 18
                || !digits.chars().allMatch(character -> character >= '0' && character <= '9')) {
            return -1;
        }
        return Long.parseLong(digits);
    }
}
