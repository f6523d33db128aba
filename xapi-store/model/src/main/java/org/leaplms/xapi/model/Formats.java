package org.leaplms.xapi.model;

/** The shapes of strings that xAPI names. Stateless. */
final class Formats {
    private static final long[] IRI_FORBIDDEN = forbidden();

    private Formats() {}

    private static long[] forbidden() {
        long[] bits = new long[2];
        for (char c = 0; c <= ' '; c++) {
            bits[0] |= 1L << c;
        }
        for (char c : new char[] {'<', '>', '"', '{', '}', '|', '\\', '^', '`', 127}) {
            bits[c >> 6] |= 1L << (c & 63);
        }
        return bits;
    }

    /** An absolute IRI: a scheme, a colon and something behind it, none of the characters RFC 3987 shuts out. */
    static boolean iri(String text) {
        int colon = scheme(text);
        if (colon < 1 || colon == text.length() - 1) {
            return false;
        }
        for (int i = colon + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 && (IRI_FORBIDDEN[c >> 6] >>> (c & 63) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int scheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i;
            }
            boolean letter = letter(c);
            if (i == 0 ? !letter : !letter && !digit(c) && c != '+' && c != '-' && c != '.') {
                return -1;
            }
        }
        return -1;
    }

    static boolean uuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !hex(c)) {
                return false;
            }
        }
        return true;
    }

    static boolean hex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!hex(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean mbox(String text) {
        if (!text.startsWith("mailto:") || !iri(text)) {
            return false;
        }
        int at = text.lastIndexOf('@');
        return at > "mailto:".length() && at < text.length() - 1;
    }

    static boolean mediaType(String text) {
        int slash = text.indexOf('/');
        int end = text.indexOf(';');
        String type = end < 0 ? text : text.substring(0, end);
        return slash > 0
                && slash < type.strip().length() - 1
                && type.strip().chars().noneMatch(c -> c <= ' ');
    }

    /** An ISO 8601 duration (4.4.3.2): P[nY][nM][nD][T[nH][nM][nS]] or PnW; a fraction only in the last part. */
    static boolean duration(String text) {
        if (text.length() < 3 || text.charAt(0) != 'P') {
            return false;
        }
        String units = "YMD";
        boolean time = false;
        int next = 0;
        int parts = 0;
        boolean fraction = false;
        for (int i = 1; i < text.length(); parts++) {
            if (!time && text.charAt(i) == 'T') {
                time = true;
                units = "HMS";
                next = 0;
                i++;
            }
            int from = i;
            while (i < text.length() && (digit(text.charAt(i)) || decimalMark(text, i, from))) {
                fraction |= !digit(text.charAt(i));
                i++;
            }
            if (i == from || i == text.length() || !digit(text.charAt(i - 1))) {
                return false;
            }
            char unit = text.charAt(i++);
            if (unit == 'W') {
                return parts == 0 && !time && i == text.length();
            }
            int place = units.indexOf(unit, next);
            if (place < 0 || fraction && i != text.length()) {
                return false;
            }
            next = place + 1;
        }
        return parts > 0;
    }

    private static boolean decimalMark(String text, int i, int from) {
        char c = text.charAt(i);
        return i > from
                && (c == '.' || c == ',')
                && text.substring(from, i).chars().allMatch(d -> digit((char) d));
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean hex(char c) {
        return digit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
