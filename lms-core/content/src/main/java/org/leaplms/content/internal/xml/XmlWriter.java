package org.leaplms.content.internal.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes indented XML, the same bytes for the same calls. Not thread-safe. */
public final class XmlWriter {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /** Begins an element. */
    public XmlWriter start(String name) {
        closeTag();
        indent();
        out.append('<').append(name);
        open.push(name);
        inTag = true;
        return this;
    }

    /** Adds an attribute to the element just begun; {@code null} adds nothing. */
    public XmlWriter attribute(String name, @Nullable String value) {
        if (value != null) {
            out.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(escaped(value, true))
                    .append('"');
        }
        return this;
    }

    /** Adds an attribute when it differs from the default. */
    public XmlWriter attribute(String name, boolean value, boolean otherwise) {
        return value == otherwise ? this : attribute(name, String.valueOf(value));
    }

    /** Ends the element begun last and not yet ended. */
    public XmlWriter end() {
        String name = open.pop();
        if (inTag) {
            out.append("/>\n");
            inTag = false;
        } else {
            out.append("  ".repeat(open.size())).append("</").append(name).append(">\n");
        }
        return this;
    }

    /** A whole element with text; {@code null} writes nothing. */
    public XmlWriter element(String name, @Nullable String text) {
        return text == null ? this : element(name, null, null, text);
    }

    /** A whole element with one attribute and text. */
    public XmlWriter element(String name, @Nullable String attribute, @Nullable String value, String text) {
        closeTag();
        indent();
        out.append('<').append(name);
        if (attribute != null) {
            attribute(attribute, value);
        }
        out.append('>').append(escaped(text, false)).append("</").append(name).append(">\n");
        return this;
    }

    /** The document so far; complete when every element has ended. */
    @Override
    public String toString() {
        return out.toString();
    }

    private void closeTag() {
        if (inTag) {
            out.append(">\n");
            inTag = false;
        }
    }

    private void indent() {
        out.append("  ".repeat(open.size()));
    }

    /** Text with its markup characters escaped, and characters that XML cannot hold replaced. */
    public static String escaped(String text, boolean attribute) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(escaped, c, attribute));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int c, boolean attribute) {
        switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append(attribute ? "&quot;" : "\"");
            case '\n', '\t', '\r' -> escaped.append(attribute || c == '\r' ? "&#" + c + ";" : Character.toString(c));
            default -> escaped.appendCodePoint(valid(c) ? c : 0xFFFD);
        }
    }

    private static boolean valid(int c) {
        return c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }
}
