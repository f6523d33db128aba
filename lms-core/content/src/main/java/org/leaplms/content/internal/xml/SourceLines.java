package org.leaplms.content.internal.xml;

import java.util.Arrays;
import org.leaplms.content.Location;

/** Finds where a start tag begins from where the parser says it ends. */
final class SourceLines {
    private final String text;
    private final int[] starts;
    private final int count;

    SourceLines(String text) {
        this.text = text;
        int[] found = new int[64];
        int n = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                found = n == found.length ? Arrays.copyOf(found, n * 2) : found;
                found[n++] = i + 1;
            }
        }
        this.starts = found;
        this.count = n;
    }

    Location startOfTag(String file, int line, int column, String qName) {
        if (line < 1 || line > count) {
            return new Location(file, Math.max(0, line), Math.max(0, column));
        }
        int end = Math.min(text.length(), starts[line - 1] + Math.max(0, column - 1));
        int start = backwards("<" + qName, end);
        if (start < 0) {
            return new Location(file, line, column);
        }
        int at = Arrays.binarySearch(starts, 0, count, start);
        int row = at >= 0 ? at : -at - 2;
        return new Location(file, row + 1, start - starts[row] + 1);
    }

    private int backwards(String tag, int end) {
        int floor = Math.max(0, end - 20_000);
        for (int i = end - 1; i >= floor; i--) {
            if (text.charAt(i) == '<' && text.startsWith(tag, i) && (tag.length() > 1 || !text.startsWith("</", i))) {
                return i;
            }
        }
        return -1;
    }
}
