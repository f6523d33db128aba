package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/** What a termination request gives: a sequencing request that replaces the pending one, or an exception, or neither. */
record TerminationResult(
        @Nullable SequencingRequest sequencing, @Nullable SequencingException exception) {
    static TerminationResult valid(SequencingRequest.@Nullable Type type) {
        return new TerminationResult(type == null ? null : SequencingRequest.of(type), null);
    }

    static TerminationResult invalid(SequencingException exception) {
        return new TerminationResult(null, exception);
    }
}
