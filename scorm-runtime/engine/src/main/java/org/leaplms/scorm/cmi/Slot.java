package org.leaplms.scorm.cmi;

import org.jspecify.annotations.Nullable;

/** One concrete name of one data model, resolved once: its element, its place in collections, its value. */
final class Slot {
    enum Keyword {
        NONE,
        CHILDREN,
        COUNT,
        VERSION,
        /** The name means nothing. */
        NOTHING
    }

    final String name;
    final Element element;
    final Keyword keyword;
    final Place[] places;
    final String argument;

    /** Whether every use of the name means this very object, so that it may be remembered. */
    final boolean lasting;

    final @Nullable Reader reader;
    final @Nullable Checker checker;

    @Nullable
    String value;

    boolean stored;

    /** What a read of the value answers, made when it is first read. */
    @Nullable
    Reply reply;

    boolean fixed;
    int number = -1;

    /** Why a write is refused, if it always is for the same reason. */
    @Nullable
    ApiFault refusal;

    /** The collection whose records {@code _count} counts, and how many it answered last. */
    @Nullable
    Collection counted;

    int shown = -1;

    /** The elements that must have a value first, found when they are first needed. */
    Slot @Nullable [] needed;

    Slot(
            String name,
            Element element,
            Keyword keyword,
            Place[] places,
            String argument,
            boolean lasting,
            @Nullable Reader reader,
            @Nullable Checker checker) {
        this.name = name;
        this.element = element;
        this.keyword = keyword;
        this.places = places;
        this.argument = argument;
        this.lasting = lasting;
        this.reader = reader;
        this.checker = checker;
    }

    /** An index within a collection, and what lies there. */
    record Place(Collection collection, int index, Branch branch) {}

    /** Computes what a read answers, where that is more than the stored value; null if it is the stored value after all. */
    interface Reader {
        @Nullable
        Reply read(DataModel model, Slot slot);
    }

    /** Judges a value beyond its type. */
    interface Checker {
        @Nullable
        Verdict check(Slot slot, String value);
    }

    /** Another element of the same outermost record, if it was ever asked for. */
    @Nullable
    Slot sibling(String element) {
        return places[0].branch().known(element);
    }

    /** What another element of the same outermost record holds, or null. */
    @Nullable
    String siblingValue(String element) {
        Slot sibling = sibling(element);
        return sibling == null ? null : sibling.value;
    }

    /** The name of another element of the same outermost record. */
    String siblingName(String element) {
        Place outer = places[0];
        return outer.collection().pattern + "." + outer.index() + "." + element;
    }
}
