package org.leaplms.scorm.cmi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names to slots: walks the table's tree along the parts of a name. */
final class Resolver {
    private static final String TARGET = ".{target=";

    /** A padded index ({@code 01}) is an index, but never one in order. */
    private static final int NOWHERE = 999_999_999;

    private final ModelTable table;
    private final Rules rules;
    private final Map<String, Collection> collections = new LinkedHashMap<>();

    Resolver(ModelTable table, Rules rules) {
        this.table = table;
        this.rules = rules;
    }

    Collection collection(String path) {
        Collection known = collections.get(path);
        if (known == null) {
            known = new Collection(path, Texts.contains(table.closed(), path));
            collections.put(path, known);
        }
        return known;
    }

    /** What a name means: a slot, or why it means nothing. */
    sealed interface Meaning permits Found, Unknown {}

    record Found(Slot slot) implements Meaning {}

    record Unknown(Fault kind, String detail) implements Meaning {}

    Meaning resolve(String name) {
        int target = name.indexOf(TARGET);
        if (target > 0 && name.endsWith("}")) {
            return parameterised(name, target);
        }
        Walk walk = new Walk(name);
        Meaning meaning = walk.run();
        return meaning == null ? walk.unknown() : meaning;
    }

    private Meaning parameterised(String name, int at) {
        Walk walk = new Walk(name.substring(0, at) + TARGET + "}");
        String argument = name.substring(at + TARGET.length(), name.length() - 1);
        Node node = walk.descend(Responses.parts(walk.name, "."), Integer.MAX_VALUE);
        Element element = node == null ? null : node.element();
        if (element == null || argument.isEmpty()) {
            return walk.unknown();
        }
        return new Found(new Slot(
                name,
                element,
                Slot.Keyword.NONE,
                List.of(),
                argument,
                rules.reader(element.path()),
                rules.checker(element.path())));
    }

    private final class Walk {
        private final String name;
        private final List<Slot.Place> places = new ArrayList<>();
        private final StringBuilder path = new StringBuilder();
        private final StringBuilder pattern = new StringBuilder();
        private int known;

        Walk(String name) {
            this.name = name;
        }

        @Nullable
        Meaning run() {
            List<String> parts = Responses.parts(name, ".");
            String last = parts.get(parts.size() - 1);
            if (last.equals("_children") || last.equals("_count") || last.equals("_version")) {
                Node node = descend(parts, parts.size() - 1);
                return node == null ? null : keyword(node, last);
            }
            Node node = descend(parts, parts.size());
            if (node == null) {
                return null;
            }
            Element element = node.element();
            if (element == null) {
                return new Unknown(Fault.CONTAINER, ApiFault.shown(name) + ": it is a category, not an element");
            }
            return new Found(slot(element, Slot.Keyword.NONE, ""));
        }

        private Slot slot(Element element, Slot.Keyword keyword, String argument) {
            boolean plain = keyword == Slot.Keyword.NONE;
            return new Slot(
                    name,
                    element,
                    keyword,
                    List.copyOf(places),
                    argument,
                    plain ? rules.reader(element.path()) : null,
                    plain ? rules.checker(element.path()) : null);
        }

        private Meaning keyword(Node node, String keyword) {
            return switch (keyword) {
                case "_children" ->
                    Texts.contains(table.withChildren(), pattern.toString())
                            ? found(Slot.Keyword.CHILDREN, node.childNames())
                            : none(Fault.NO_CHILDREN, "it has no _children");
                case "_count" ->
                    node.isCollection()
                            ? found(Slot.Keyword.COUNT, path.toString())
                            : none(Fault.NO_COUNT, "it is no collection and has no _count");
                default ->
                    path.toString().equals("cmi")
                            ? found(Slot.Keyword.VERSION, table.version())
                            : none(Fault.NO_VERSION, "only cmi has a _version");
            };
        }

        private Meaning found(Slot.Keyword keyword, String argument) {
            Element element =
                    Element.of(pattern + "." + keyword, Access.READ_ONLY, new Types.Characters(255), "RTE 4.1");
            return new Found(slot(element, keyword, argument));
        }

        private Unknown none(Fault kind, String detail) {
            return new Unknown(kind, ApiFault.shown(name) + ": " + detail);
        }

        @Nullable
        Node descend(List<String> parts, int most) {
            Node at = table.root();
            for (int i = 0; i < parts.size() && i < most; i++) {
                String part = parts.get(i);
                Node next = at.isCollection() ? record(at, part) : at.child(part);
                if (next == null) {
                    return null;
                }
                path.append(path.length() == 0 ? "" : ".").append(part);
                pattern.append(pattern.length() == 0 ? "" : ".").append(at.isCollection() ? "n" : part);
                known++;
                at = next;
            }
            return at;
        }

        private @Nullable Node record(Node at, String part) {
            int digits = Reals.digits(part, 0);
            boolean index = digits > 0 && digits == part.length() && digits < 10;
            if (!index) {
                return null;
            }
            boolean padded = digits > 1 && part.charAt(0) == '0';
            int place = padded ? NOWHERE : Reals.whole(part, 0, digits);
            places.add(new Slot.Place(collection(path.toString()), place));
            return at.record();
        }

        Unknown unknown() {
            Fault kind = known >= 2 ? Fault.UNKNOWN_ELEMENT : Fault.UNKNOWN_CATEGORY;
            return none(kind, "no such element in the data model");
        }
    }
}
