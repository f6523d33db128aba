package org.leaplms.scorm.cmi;

/** What a SCO may do with an element. */
public enum Access {
    READ_ONLY,
    WRITE_ONLY,
    READ_WRITE;

    boolean readable() {
        return this != WRITE_ONLY;
    }

    boolean writable() {
        return this != READ_ONLY;
    }
}
