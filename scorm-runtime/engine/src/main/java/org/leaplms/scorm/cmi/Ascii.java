package org.leaplms.scorm.cmi;

/** Letters as the specifications mean them, whatever the locale. */
final class Ascii {
    private Ascii() {}

    static String lower(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return out.toString();
    }
}
