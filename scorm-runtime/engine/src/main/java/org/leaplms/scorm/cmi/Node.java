package org.leaplms.scorm.cmi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in the tree of element names: a category, a collection (its only child is {@code n}) or an element. */
final class Node {
    private static final String INDEX = "n";

    private final Map<String, Node> children = new LinkedHashMap<>();
    private final String pattern;
    private final int place;
    private @Nullable Element element;

    private Node(String pattern, int place) {
        this.pattern = pattern;
        this.place = place;
    }

    static Node treeOf(List<Element> elements) {
        Node root = new Node("", 0);
        for (Element element : elements) {
            root.grown(element.path()).element = element;
        }
        return root;
    }

    private Node grown(String path) {
        Node at = this;
        int from = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
            at = at.grow(path.substring(from, dot), path.substring(0, dot));
            from = dot + 1;
        }
        return at.grow(path.substring(from), path);
    }

    private Node grow(String part, String grownPattern) {
        Node known = children.get(part);
        if (known == null) {
            known = new Node(grownPattern, children.size());
            children.put(part, known);
        }
        return known;
    }

    /** Its name with {@code n} for every index. */
    String pattern() {
        return pattern;
    }

    /** Its place among its parent's children. */
    int place() {
        return place;
    }

    /** How many children it has. */
    int size() {
        return children.size();
    }

    @Nullable
    Element element() {
        return element;
    }

    boolean isCollection() {
        return children.containsKey(INDEX);
    }

    @Nullable
    Node child(String name) {
        return isCollection() ? null : children.get(name);
    }

    @Nullable
    Node record() {
        return children.get(INDEX);
    }

    /** The names of the elements below, of a collection's records, as {@code _children} lists them. */
    String childNames() {
        Node record = record();
        StringBuilder out = new StringBuilder();
        for (String name : (record == null ? this : record).children.keySet()) {
            out.append(out.length() == 0 ? "" : ",").append(name);
        }
        return out.toString();
    }
}
