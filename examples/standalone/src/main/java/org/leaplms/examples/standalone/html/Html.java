package org.leaplms.examples.standalone.html;

import java.util.List;

/**
 * A piece of HTML. There is no way to make one from raw markup: text is always escaped, element and attribute names are
 * checked, script and style elements, event attributes and script links are refused. Immutable.
 */
public sealed interface Html permits Element, Html.Text, Html.Fragment {

    /** Nothing at all. */
    Html NOTHING = new Fragment(List.of());

    /** Characters as a reader sees them. */
    record Text(String value) implements Html {
        @Override
        public void writeTo(StringBuilder out) {
            Escape.text(value, out);
        }
    }

    /** Several pieces one after the other. */
    record Fragment(List<Html> parts) implements Html {
        /** Copies the list. */
        public Fragment {
            parts = List.copyOf(parts);
        }

        @Override
        public void writeTo(StringBuilder out) {
            parts.forEach(part -> part.writeTo(out));
        }
    }

    /** Appends the markup. */
    void writeTo(StringBuilder out);

    /** The markup as one string. */
    default String markup() {
        StringBuilder out = new StringBuilder();
        writeTo(out);
        return out.toString();
    }

    /** Text, escaped when written. */
    static Html text(String value) {
        return new Text(value);
    }

    /** The given pieces, in order. */
    static Html of(Html... parts) {
        return new Fragment(List.of(parts));
    }

    /** The given pieces, in order. */
    static Html of(List<? extends Html> parts) {
        return new Fragment(List.copyOf(parts));
    }

    /** The piece if the condition holds, else nothing. */
    static Html when(boolean condition, java.util.function.Supplier<? extends Html> part) {
        return condition ? part.get() : NOTHING;
    }
}
