package org.leaplms.scorm.json;

/** The JSON value {@code null}; Java's null is never an element of a tree. */
public enum JsonNull {
    NULL
}
