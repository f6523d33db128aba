package org.leaplms.content.internal.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.Location;

/**
 * One element of a parsed file, with its place. Built by {@link XmlReader} and read-only afterwards. Names are compared
 * by local name, since packages in the field often get their namespaces wrong; {@link #namespace} tells the truth.
 */
public final class XmlElement {
    /** One attribute. */
    public record Attribute(String namespace, String name, String value) {}

    private final String namespace;
    private final String name;
    private final List<Attribute> attributes;
    private List<XmlElement> children = List.of();
    private @Nullable StringBuilder text;
    private final Location location;
    private final @Nullable XmlElement parent;
    private @Nullable List<XmlElement> all;

    XmlElement(
            String namespace, String name, List<Attribute> attributes, Location location, @Nullable XmlElement parent) {
        this.namespace = namespace;
        this.name = name;
        this.attributes = List.copyOf(attributes);
        this.location = location;
        this.parent = parent;
    }

    void add(XmlElement child) {
        if (children.isEmpty()) {
            children = new ArrayList<>();
        }
        children.add(child);
    }

    void addText(char[] characters, int start, int length) {
        StringBuilder written = text == null ? new StringBuilder(length) : text;
        text = written.append(characters, start, length);
    }

    /** The namespace name, empty when there is none. */
    public String namespace() {
        return namespace;
    }

    /** The local name. */
    public String name() {
        return name;
    }

    /** Where its start tag begins. */
    public Location location() {
        return location;
    }

    /** The element around it, {@code null} for the root. */
    public @Nullable XmlElement parent() {
        return parent;
    }

    /** All attributes, namespace declarations excepted. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** All child elements. */
    public List<XmlElement> children() {
        return children;
    }

    /** The child elements with this local name. */
    public List<XmlElement> children(String localName) {
        List<XmlElement> found = new ArrayList<>();
        for (XmlElement child : children) {
            if (child.name.equals(localName)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The first child element with this local name. */
    public Optional<XmlElement> child(String localName) {
        for (XmlElement child : children) {
            if (child.name.equals(localName)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The first child element with this local name, letter case aside. */
    public Optional<XmlElement> childIgnoringCase(String localName) {
        for (XmlElement child : children) {
            if (child.name.equalsIgnoreCase(localName)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The trimmed text of the first child with this local name, {@code null} when there is no such child. */
    public @Nullable String childText(String localName) {
        return child(localName).map(XmlElement::text).orElse(null);
    }

    /** The character data directly inside, trimmed. */
    public String text() {
        return text == null ? "" : text.toString().strip();
    }

    /** The value of the attribute with this local name in any namespace, {@code null} when there is none. */
    public @Nullable String attribute(String localName) {
        for (Attribute attribute : attributes) {
            if (attribute.name.equals(localName)) {
                return attribute.value;
            }
        }
        return null;
    }

    /** The same, letter case aside. */
    public @Nullable String attributeIgnoringCase(String localName) {
        for (Attribute attribute : attributes) {
            if (attribute.name.equalsIgnoreCase(localName)) {
                return attribute.value;
            }
        }
        return null;
    }

    /** The attribute's trimmed value, or another value when there is none. */
    public String attribute(String localName, String otherwise) {
        String value = attribute(localName);
        return value == null ? otherwise : value.strip();
    }

    /** This element and everything below it, in document order. */
    public Stream<XmlElement> descendants() {
        List<XmlElement> known = all;
        if (known == null) {
            known = new ArrayList<>();
            collect(known);
            all = known;
        }
        return known.stream();
    }

    private void collect(List<XmlElement> into) {
        into.add(this);
        children.forEach(child -> child.collect(into));
    }

    /** The attributes as a map from local name, the first of each name winning. */
    public Map<String, String> attributeMap() {
        Map<String, String> map = new LinkedHashMap<>();
        attributes.forEach(a -> map.putIfAbsent(a.name, a.value));
        return map;
    }

    @Override
    public String toString() {
        return "<" + name.toLowerCase(Locale.ROOT) + "> at " + location;
    }
}
