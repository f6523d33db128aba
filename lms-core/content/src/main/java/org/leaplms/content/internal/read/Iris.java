package org.leaplms.content.internal.read;

import java.util.regex.Pattern;

/** What an absolute IRI looks like (RFC 3987, checked as far as publishers get it wrong). */
final class Iris {
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"{}|\\\\^`/?#]+[^\\s<>\"{}|\\\\^`]*");

    private Iris() {}

    static boolean isAbsolute(String text) {
        boolean web = text.regionMatches(true, 0, "http:", 0, 5) || text.regionMatches(true, 0, "https:", 0, 6);
        return web ? isWeb(text) : ABSOLUTE.matcher(text).matches();
    }

    /** An absolute http or https URL with a host. */
    static boolean isWeb(String text) {
        return WEB.matcher(text).matches();
    }
}
