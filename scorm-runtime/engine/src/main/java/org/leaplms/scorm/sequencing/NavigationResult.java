package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/** What a navigation request is translated into; an exception means that it is not valid. */
record NavigationResult(
        @Nullable TerminationRequest termination,
        @Nullable SequencingRequest sequencing,
        @Nullable SequencingException exception) {

    static NavigationResult invalid(SequencingException exception) {
        return new NavigationResult(null, null, exception);
    }

    static NavigationResult valid(@Nullable TerminationRequest termination, SequencingRequest sequencing) {
        return new NavigationResult(termination, sequencing, null);
    }
}
