package org.leaplms.scorm.cmi;

/** Names to slots: walks the places of a data model along the parts of a name. */
final class Resolver {
    private static final String TARGET = ".{target=";
    private static final Slot.Place[] NO_PLACES = {};

    private final ModelTable table;
    private final Rules rules;
    private final Branch root;

    Resolver(ModelTable table, Rules rules) {
        this.table = table;
        this.rules = rules;
        this.root = Branch.root(table);
    }

    /** The collection of that name; an empty one if there is none. */
    Collection collection(String path) {
        Branch at = root;
        for (String part : Responses.parts(path, ".")) {
            Branch next = at == null ? null : at.step(part, table);
            at = next;
        }
        return at == null || at.collection == null ? new Collection(path, true) : at.collection;
    }

    /** What a name means: a slot, or why it means nothing. */
    sealed interface Meaning permits Found, Unknown {}

    record Found(Slot slot) implements Meaning {}

    record Unknown(Fault kind, String detail) implements Meaning {}

    Meaning resolve(String name) {
        int target = name.endsWith("}") ? name.indexOf(TARGET) : -1;
        if (target > 0) {
            return parameterised(name, target);
        }
        Branch at = root;
        int from = 0;
        for (int known = 0; ; known++) {
            int dot = name.indexOf('.', from);
            String part = name.substring(from, dot < 0 ? name.length() : dot);
            if (dot < 0 && isKeyword(part)) {
                return keyword(name, at, part);
            }
            Branch next = at.step(part, table);
            if (next == null) {
                return unknown(name, known);
            }
            if (dot < 0) {
                return element(name, next);
            }
            at = next;
            from = dot + 1;
        }
    }

    private Meaning element(String name, Branch at) {
        Element element = at.node.element();
        if (element == null) {
            return none(name, Fault.CONTAINER, "it is a category, not an element");
        }
        Slot known = at.slot;
        return new Found(known != null ? known : slot(name, at, element));
    }

    private Slot slot(String name, Branch at, Element element) {
        String path = element.path();
        Slot slot = new Slot(
                name, element, Slot.Keyword.NONE, at.places, "", at.lasting, rules.reader(path), rules.checker(path));
        at.slot = slot;
        return slot;
    }

    private Meaning parameterised(String name, int at) {
        String general = name.substring(0, at) + TARGET + "}";
        String argument = name.substring(at + TARGET.length(), name.length() - 1);
        Node node = table.root();
        int known = 0;
        for (String part : Responses.parts(general, ".")) {
            Node next = node == null ? null : node.child(part);
            known += next == null ? 0 : 1;
            node = next;
        }
        Element element = node == null ? null : node.element();
        if (element == null || argument.isEmpty()) {
            return unknown(general, known);
        }
        String path = element.path();
        return new Found(new Slot(
                name, element, Slot.Keyword.NONE, NO_PLACES, argument, true, rules.reader(path), rules.checker(path)));
    }

    private static boolean isKeyword(String part) {
        return part.startsWith("_") && (part.equals("_count") || part.equals("_children") || part.equals("_version"));
    }

    private Meaning keyword(String name, Branch at, String keyword) {
        String pattern = at.node.pattern();
        return switch (keyword) {
            case "_children" ->
                Texts.contains(table.withChildren(), pattern)
                        ? found(name, at, Slot.Keyword.CHILDREN, at.node.childNames())
                        : none(name, Fault.NO_CHILDREN, "it has no _children");
            case "_count" ->
                at.collection != null
                        ? found(name, at, Slot.Keyword.COUNT, "")
                        : none(name, Fault.NO_COUNT, "it is no collection and has no _count");
            default ->
                pattern.equals("cmi")
                        ? found(name, at, Slot.Keyword.VERSION, table.version())
                        : none(name, Fault.NO_VERSION, "only cmi has a _version");
        };
    }

    private static Meaning found(String name, Branch at, Slot.Keyword keyword, String argument) {
        Element element =
                Element.of(at.node.pattern() + "." + keyword, Access.READ_ONLY, new Types.Characters(255), "RTE 4.1");
        Slot slot = new Slot(name, element, keyword, at.places, argument, at.lasting, null, null);
        slot.counted = at.collection;
        return new Found(slot);
    }

    private static Unknown none(String name, Fault kind, String detail) {
        return new Unknown(kind, ApiFault.shown(name) + ": " + detail);
    }

    private static Unknown unknown(String name, int known) {
        Fault kind = known >= 2 ? Fault.UNKNOWN_ELEMENT : Fault.UNKNOWN_CATEGORY;
        return none(name, kind, "no such element in the data model");
    }
}
