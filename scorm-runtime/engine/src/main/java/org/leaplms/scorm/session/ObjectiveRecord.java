package org.leaplms.scorm.session;

import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.sequencing.Truth;

/** One objective of a SCO's run-time data. */
public record ObjectiveRecord(
        String id,
        Truth completed,
        Truth satisfied,
        Score score,
        @Nullable Double progressMeasure,
        String description) {}
