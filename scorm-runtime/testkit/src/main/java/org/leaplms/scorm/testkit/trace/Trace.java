package org.leaplms.scorm.testkit.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * A trace as text. One command a line; words are separated by blanks, a word with blanks stands in quotes with JSON's
 * escapes; {@code #} begins a comment; what follows {@code ->} is what must be answered.
 *
 * @param name the file's name without its ending
 */
public record Trace(String name, List<Line> lines) {
    public Trace {
        lines = List.copyOf(lines);
    }

    /**
     * One command.
     *
     * @param number line in the text, from 1
     * @param words command and arguments
     * @param expected what must be answered; empty if nothing is expected
     */
    public record Line(int number, List<String> words, List<String> expected) {
        public Line {
            words = List.copyOf(words);
            expected = List.copyOf(expected);
        }
    }

    public static Trace read(String name, String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            List<String> words = Words.of(line);
            int arrow = words.indexOf(Words.ARROW);
            if (!words.isEmpty()) {
                lines.add(new Line(
                        number,
                        arrow < 0 ? words : words.subList(0, arrow),
                        arrow < 0 ? List.of() : words.subList(arrow + 1, words.size())));
            }
        }
        return new Trace(name, lines);
    }
}
