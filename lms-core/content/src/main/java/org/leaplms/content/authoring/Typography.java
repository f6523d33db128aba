package org.leaplms.content.authoring;

import java.util.regex.Pattern;

/**
 * Spaces that may not break a line. Authors type ordinary spaces; French as written in Canada wants a no-break space
 * inside guillemets, before a colon and before a percent or dollar sign, and none before {@code ; ! ?}.
 */
final class Typography {

    private static final String NBSP = "\u00a0";
    private static final Pattern AFTER_OPENING = Pattern.compile("« ");
    private static final Pattern BEFORE_MARK = Pattern.compile(" (?=[»:%$](?!//))");
    private static final Pattern IN_NUMBER = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");

    private Typography() {}

    static String of(String language, String text) {
        if (!isFrench(language)) {
            return text;
        }
        String marked = BEFORE_MARK
                .matcher(AFTER_OPENING.matcher(text).replaceAll("«" + NBSP))
                .replaceAll(NBSP);
        return IN_NUMBER.matcher(marked).replaceAll(NBSP);
    }

    static boolean isFrench(String language) {
        return language.equals("fr") || language.startsWith("fr-");
    }
}
