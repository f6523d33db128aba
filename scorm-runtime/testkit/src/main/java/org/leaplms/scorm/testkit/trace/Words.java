package org.leaplms.scorm.testkit.trace;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.scorm.json.Json;

/** The words of one line of a trace. */
final class Words {
    static final String ARROW = "->";

    private Words() {}

    static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '#') {
                break;
            }
            if (c <= ' ') {
                at++;
                continue;
            }
            int end = c == '"' ? closing(line, at) : blank(line, at);
            String word = line.substring(at, end);
            words.add(c == '"' ? String.valueOf(Json.read(word)) : word);
            at = end;
        }
        return words;
    }

    private static int closing(String line, int from) {
        int at = from + 1;
        while (at < line.length() && line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, line.length());
    }

    private static int blank(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) > ' ') {
            at++;
        }
        return at;
    }
}
