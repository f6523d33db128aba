package org.leaplms.scorm.cmi;

/** The identifier types: URIs, with the form of a URN if they say so (RTE 4.1.1.2). */
final class Identifiers {
    private static final String FORBIDDEN = "<>\"{}|\\^`[]";

    private Identifiers() {}

    static boolean valid(String value) {
        if (value.isEmpty()) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c == 0x7f || c == 0xa0 || c < 0x7f && FORBIDDEN.indexOf(c) >= 0) {
                return false;
            }
        }
        return !isUrn(value) ? scheme(value) : urn(value);
    }

    /** What stands before a colon in the first part of a URI is a scheme, which begins with a letter (RFC 3986 3.1, 4.2). */
    private static boolean scheme(String value) {
        int colon = value.indexOf(':');
        for (int i = 0; i < colon; i++) {
            char c = value.charAt(i);
            if (c == '/' || c == '?' || c == '#') {
                return true;
            }
            boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z';
            boolean other = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
            if (!letter && (i == 0 || !other)) {
                return false;
            }
        }
        return colon != 0;
    }

    private static boolean isUrn(String value) {
        return value.length() >= 4 && Ascii.lower(value.substring(0, 4)).equals("urn:");
    }

    private static boolean urn(String value) {
        int colon = value.indexOf(':', 4);
        if (colon < 5 || colon == value.length() - 1) {
            return false;
        }
        for (int i = 4; i < colon; i++) {
            char c = value.charAt(i);
            boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z' || c >= '0' && c <= '9';
            if (!letter && (c != '-' || i == 4)) {
                return false;
            }
        }
        return true;
    }
}
