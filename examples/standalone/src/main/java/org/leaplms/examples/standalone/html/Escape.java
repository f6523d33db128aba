package org.leaplms.examples.standalone.html;

/** The one place where characters become markup. */
final class Escape {
    private Escape() {}

    static void text(String value, StringBuilder out) {
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case 0 -> out.append('\uFFFD');
                default -> out.append(character);
            }
        }
    }
}
