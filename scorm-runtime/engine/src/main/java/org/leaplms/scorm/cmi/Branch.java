package org.leaplms.scorm.cmi;

import org.jspecify.annotations.Nullable;

/** A place in one data model: a category, a collection, one of its records or an element; made when a name leads there. */
final class Branch {
    /** A record so far behind the last one is not remembered before it exists. */
    private static final int FARTHEST = 10_000;

    /** A padded index ({@code 01}) is an index, but never one in order. */
    private static final int NOWHERE = 999_999_999;

    final Node node;

    /** The records it lies in, the outermost first. */
    final Slot.Place[] places;

    /** Whether every name that means this place leads to this very object. */
    final boolean lasting;

    /** What the place holds if it is a collection. */
    final @Nullable Collection collection;

    /** What the place holds if it is an element that was asked for. */
    @Nullable
    Slot slot;

    private final @Nullable Branch[] children;

    private Branch(Node node, Slot.Place[] places, boolean lasting, ModelTable table) {
        this.node = node;
        this.places = places;
        this.lasting = lasting;
        this.children = new Branch[node.size()];
        this.collection = node.isCollection()
                ? new Collection(node.pattern(), Texts.contains(table.closed(), node.pattern()))
                : null;
    }

    static Branch root(ModelTable table) {
        return new Branch(table.root(), new Slot.Place[0], true, table);
    }

    /** Where the next part of a name leads, or null. */
    @Nullable
    Branch step(String part, ModelTable table) {
        if (collection != null) {
            int index = index(part);
            return index < 0 ? null : record(collection, index, table);
        }
        Node child = node.child(part);
        return child == null ? null : child(child, table);
    }

    /** The value of an element below that is one part away; null if it has none. */
    @Nullable
    Slot known(String part) {
        Node child = node.child(part);
        Branch at = child == null ? null : children[child.place()];
        return at == null ? null : at.slot;
    }

    private Branch child(Node child, ModelTable table) {
        Branch known = children[child.place()];
        if (known == null) {
            known = new Branch(child, places, lasting, table);
            children[child.place()] = known;
        }
        return known;
    }

    private @Nullable Branch record(Collection within, int index, ModelTable table) {
        Branch known = within.record(index);
        Node record = node.record();
        if (known != null || record == null) {
            return known;
        }
        boolean lasts = lasting && index < Math.max(FARTHEST, within.count + 1);
        Slot.Place[] below = new Slot.Place[places.length + 1];
        for (int i = 0; i < places.length; i++) {
            below[i] = places[i];
        }
        Branch made = new Branch(record, below, lasts, table);
        below[places.length] = new Slot.Place(within, index, made);
        if (lasts) {
            within.keep(index, made);
        }
        return made;
    }

    /** The index a part stands for, or -1. */
    private static int index(String part) {
        int digits = Reals.digits(part, 0);
        if (digits == 0 || digits != part.length() || digits >= 10) {
            return -1;
        }
        return digits > 1 && part.charAt(0) == '0' ? NOWHERE : Reals.whole(part, 0, digits);
    }
}
