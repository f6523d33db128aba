package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/** What a sequencing request process gives: a delivery request, the end of the session, an exception, or nothing. */
record SequencingResult(
        @Nullable Activity delivery,
        boolean endSession,
        @Nullable SequencingException exception) {
    static final SequencingResult NOTHING = new SequencingResult(null, false, null);

    static SequencingResult deliver(Activity activity) {
        return new SequencingResult(activity, false, null);
    }

    static SequencingResult failed(@Nullable SequencingException exception) {
        return new SequencingResult(null, false, exception);
    }

    /** A flow's result as a request's. */
    static SequencingResult of(FlowStep flow) {
        return flow.deliverable()
                ? new SequencingResult(flow.activity(), false, null)
                : new SequencingResult(null, flow.endSession(), flow.exception());
    }
}
