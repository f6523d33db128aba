package org.leaplms.examples.standalone.web;

/** Indents JSON without touching its values. */
final class Pretty {
    private Pretty() {}

    /** @param json well-formed JSON text */
    static String json(String json) {
        StringBuilder out = new StringBuilder(json.length() * 2);
        int depth = 0;
        boolean inString = false;
        for (int index = 0; index < json.length(); index++) {
            char character = json.charAt(index);
            if (inString) {
                out.append(character);
                if (character == '\\') {
                    out.append(json.charAt(++index));
                } else if (character == '"') {
                    inString = false;
                }
            } else if (!Character.isWhitespace(character)) {
                depth = structure(character, depth, index > 0 ? json.charAt(index - 1) : ' ', out);
                inString = character == '"';
            }
        }
        return out.toString();
    }

    private static int structure(char character, int depth, char before, StringBuilder out) {
        switch (character) {
            case '{', '[' -> {
                out.append(character);
                newLine(depth + 1, out);
                return depth + 1;
            }
            case '}', ']' -> {
                if (before == '{' || before == '[') {
                    out.setLength(out.length() - 1 - 2 * depth);
                } else {
                    newLine(depth - 1, out);
                }
                out.append(character);
                return depth - 1;
            }
            case ',' -> {
                out.append(character);
                newLine(depth, out);
            }
            case ':' -> out.append(": ");
            default -> out.append(character);
        }
        return depth;
    }

    private static void newLine(int depth, StringBuilder out) {
        out.append('\n').append("  ".repeat(Math.max(0, depth)));
    }
}
