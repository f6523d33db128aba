package org.leaplms.scorm.cmi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One concrete name of one data model, resolved once: its element, its place in collections, its value. */
final class Slot {
    enum Keyword {
        NONE,
        CHILDREN,
        COUNT,
        VERSION
    }

    final String name;
    final Element element;
    final Keyword keyword;
    final Place[] places;
    final String argument;
    final @Nullable Reader reader;
    final @Nullable Checker checker;

    @Nullable
    String value;

    boolean stored;

    /** What a read of the value answers, made when it is first read. */
    @Nullable
    Reply reply;

    boolean fixed;
    int handle = -1;

    /** The elements that must have a value first, found when they are first needed. */
    Slot @Nullable [] needed;

    Slot(
            String name,
            Element element,
            Keyword keyword,
            List<Place> places,
            String argument,
            @Nullable Reader reader,
            @Nullable Checker checker) {
        this.name = name;
        this.element = element;
        this.keyword = keyword;
        this.places = places.toArray(new Place[0]);
        this.argument = argument;
        this.reader = reader;
        this.checker = checker;
    }

    /** An index within a collection. */
    record Place(Collection collection, int index) {}

    /** Computes what a read answers, where that is more than the stored value; null if it is the stored value after all. */
    interface Reader {
        @Nullable
        Reply read(DataModel model, Slot slot);
    }

    /** Judges a value beyond its type. */
    interface Checker {
        @Nullable
        Verdict check(DataModel model, Slot slot, String value);
    }

    /** The name of another element of the same outermost record. */
    String sibling(String element) {
        Place outer = places[0];
        return outer.collection().path + "." + outer.index() + "." + element;
    }
}
