package org.leaplms.scorm.cmi;

/** A data type of a specification. */
interface ValueType {
    Verdict check(String value);

    /** A type in words, for the index of elements. */
    String name();
}
