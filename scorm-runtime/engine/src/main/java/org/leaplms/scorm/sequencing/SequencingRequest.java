package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/** A sequencing request (SN 4.7); only choice and jump have a target. */
record SequencingRequest(Type type, @Nullable Activity target) {

    static SequencingRequest of(Type type) {
        return new SequencingRequest(type, null);
    }

    enum Type {
        START,
        RESUME_ALL,
        CONTINUE,
        PREVIOUS,
        CHOICE,
        JUMP,
        RETRY,
        EXIT
    }
}
