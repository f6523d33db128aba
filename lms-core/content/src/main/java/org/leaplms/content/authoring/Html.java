package org.leaplms.content.authoring;

/** HTML text, escaped where it comes from an author. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Markup as it is. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text of an author or a translator. */
    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** Markup with {@code {}} replaced by escaped values, in order. */
    Html put(String markup, Object... values) {
        int from = 0;
        for (Object value : values) {
            int mark = markup.indexOf("{}", from);
            out.append(markup, from, mark).append(escape(String.valueOf(value)));
            from = mark + 2;
        }
        out.append(markup, from, markup.length());
        return this;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
