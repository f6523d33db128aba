package org.leaplms.scorm.cmi;

/** Names to slots: walks the places of a data model along the parts of a name. */
final class Resolver {
    private static final String TARGET = ".{target=";
    private static final Slot.Place[] NO_PLACES = {};
    private static final Element NO_ELEMENT = Element.of("", Access.READ_WRITE, new Types.Characters(0), "no element");

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

    /** What a name means; if nothing, a slot that says why. */
    Slot resolve(String name) {
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

    private Slot element(String name, Branch at) {
        Element element = at.node.element();
        if (element == null) {
            return none(name, Fault.CONTAINER, "it is a category, not an element");
        }
        Slot known = at.slot;
        return known != null ? known : slot(name, at, element);
    }

    private Slot slot(String name, Branch at, Element element) {
        String path = element.path();
        Slot slot = new Slot(
                name, element, Slot.Keyword.NONE, at.places, "", at.lasting, rules.reader(path), rules.checker(path));
        at.slot = slot;
        return slot;
    }

    private Slot parameterised(String name, int at) {
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
            return unknown(name, known);
        }
        String path = element.path();
        return new Slot(
                name, element, Slot.Keyword.NONE, NO_PLACES, argument, true, rules.reader(path), rules.checker(path));
    }

    private static boolean isKeyword(String part) {
        return part.startsWith("_") && (part.equals("_count") || part.equals("_children") || part.equals("_version"));
    }

    private Slot keyword(String name, Branch at, String keyword) {
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

    private static Slot found(String name, Branch at, Slot.Keyword keyword, String argument) {
        Element element =
                Element.of(at.node.pattern() + "." + keyword, Access.READ_ONLY, new Types.Characters(255), "RTE 4.1");
        Slot slot = new Slot(name, element, keyword, at.places, argument, at.lasting, null, null);
        slot.counted = at.collection;
        return slot;
    }

    private static Slot none(String name, Fault kind, String wrong) {
        Slot slot = new Slot(name, NO_ELEMENT, Slot.Keyword.NOTHING, NO_PLACES, "", true, null, null);
        slot.reply = Reply.unread(ApiFault.of(kind, name, wrong));
        slot.shown = 0;
        slot.refusal = ApiFault.of(SetFaults.of(kind), name, wrong);
        return slot;
    }

    private static Slot unknown(String name, int known) {
        Fault kind = known >= 2 ? Fault.UNKNOWN_ELEMENT : Fault.UNKNOWN_CATEGORY;
        return none(name, kind, "no such element in the data model");
    }
}
