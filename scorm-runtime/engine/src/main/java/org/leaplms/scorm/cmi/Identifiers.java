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
        return !isUrn(value) || urn(value);
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
