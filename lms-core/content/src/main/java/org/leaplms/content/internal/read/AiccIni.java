package org.leaplms.content.internal.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A {@code .crs} file: sections in brackets, fields by name, and sections of free text. */
final class AiccIni {
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, StringBuilder> texts = new HashMap<>();

    private AiccIni() {}

    static AiccIni parse(String text) {
        AiccIni ini = new AiccIni();
        String section = "";
        for (String line : text.split("\\R", -1)) {
            String plain = line.strip();
            if (plain.startsWith("[") && plain.indexOf(']') > 0) {
                section = plain.substring(1, plain.indexOf(']')).strip().toLowerCase(Locale.ROOT);
            } else if (!plain.isEmpty() && !plain.startsWith(";")) {
                ini.line(section, plain);
            }
        }
        return ini;
    }

    private void line(String section, String line) {
        int equals = line.indexOf('=');
        if (equals > 0) {
            String name = line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            fields.putIfAbsent(
                    section + "/" + name, unquoted(line.substring(equals + 1).strip()));
        }
        texts.computeIfAbsent(section, s -> new StringBuilder()).append(line).append(' ');
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** A field, or an empty text. */
    String get(String section, String name) {
        return fields.getOrDefault(section + "/" + name, "");
    }

    /** All of a section as text. */
    String text(String section) {
        return texts.getOrDefault(section, new StringBuilder()).toString().strip();
    }
}
