package org.leaplms.scorm.cmi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a standard's table of elements.
 *
 * @param path name with {@code n} for every index
 * @param initial value before anybody set one, or null if the element then has none
 * @param requires sibling elements that must have a value first
 * @param identity how the element names its record
 * @param clause where the book describes it
 */
record Element(
        String path,
        Access access,
        ValueType type,
        @Nullable String initial,
        List<String> requires,
        Identity identity,
        String clause) {

    /** What it means for the record that this element is set. */
    enum Identity {
        NONE,
        /** It names its record, and once set may not change; no two records of a collection share it. */
        UNIQUE_FOR_EVER,
        /** It names its record among its siblings; no two records of a collection share it. */
        UNIQUE,
        /** It names its record; several records may share it. */
        NAME
    }

    static Element of(String path, Access access, ValueType type, String clause) {
        return new Element(path, access, type, null, List.of(), Identity.NONE, clause);
    }

    Element initially(String value) {
        return new Element(path, access, type, value, requires, identity, clause);
    }

    Element requires(String... siblings) {
        return new Element(path, access, type, initial, List.of(siblings), identity, clause);
    }

    Element identity(Identity value) {
        return new Element(path, access, type, initial, requires, value, clause);
    }
}
