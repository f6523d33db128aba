package org.leaplms.examples.standalone.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One element. The methods return a copy with something added, so a half-built element can be shared.
 *
 * @param name element name, lower case
 * @param attributes attributes in the order they are written
 * @param children content in order; none for void elements
 */
public record Element(String name, List<Attribute> attributes, List<Html> children) implements Html {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");
    private static final Set<String> FORBIDDEN = Set.of("script", "style", "iframe", "object", "embed", "base");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta", "col", "wbr");

    /** Refuses names that could carry code. */
    public Element {
        if (!NAME.matcher(name).matches() || FORBIDDEN.contains(name)) {
            throw new IllegalArgumentException("not an element for pages: " + name);
        }
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    /**
     * One attribute.
     *
     * @param name lower-case name; event handlers and inline style are refused
     * @param value value before escaping; addresses must be relative, http(s) or mailto
     */
    public record Attribute(String name, String value) {
        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
        private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");

        /** Refuses what could run. */
        public Attribute {
            if (!NAME.matcher(name).matches()
                    || name.startsWith("on")
                    || name.equals("style")
                    || name.equals("srcdoc")) {
                throw new IllegalArgumentException("not an attribute for pages: " + name);
            }
            if (ADDRESSES.contains(name) && !isHarmless(value)) {
                throw new IllegalArgumentException("not an address for pages: " + value);
            }
        }

        private static boolean isHarmless(String address) {
            String lower = address.strip().toLowerCase(Locale.ROOT);
            int colon = lower.indexOf(':');
            boolean relative = colon < 0 || lower.substring(0, colon).chars().anyMatch(c -> "/?#".indexOf(c) >= 0);
            return relative
                    || lower.startsWith("https://")
                    || lower.startsWith("http://")
                    || lower.startsWith("mailto:");
        }
    }

    /** An element with the given name and nothing in it. */
    public static Element of(String name) {
        return new Element(name, List.of(), List.of());
    }

    /** This element with one attribute more. */
    public Element attr(String attribute, String value) {
        List<Attribute> all = new ArrayList<>(attributes);
        all.add(new Attribute(attribute, value));
        return new Element(name, all, children);
    }

    /** This element with an attribute that has no value, if the condition holds. */
    public Element flag(String attribute, boolean condition) {
        return condition ? attr(attribute, "") : this;
    }

    /** This element with style classes. */
    public Element cls(String classes) {
        return attr("class", classes);
    }

    /** This element with an id. */
    public Element id(String value) {
        return attr("id", value);
    }

    /** This element with more content. */
    public Element with(Html... more) {
        return with(List.of(more));
    }

    /** This element with more content. */
    public Element with(List<? extends Html> more) {
        List<Html> all = new ArrayList<>(children);
        all.addAll(more);
        return new Element(name, attributes, all);
    }

    /** This element with text added, escaped. */
    public Element text(String text) {
        return with(Html.text(text));
    }

    @Override
    public void writeTo(StringBuilder out) {
        out.append('<').append(name);
        for (Attribute attribute : attributes) {
            out.append(' ').append(attribute.name()).append("=\"");
            Escape.text(attribute.value(), out);
            out.append('"');
        }
        out.append('>');
        if (!VOID.contains(name)) {
            children.forEach(child -> child.writeTo(out));
            out.append("</").append(name).append('>');
        }
    }
}
