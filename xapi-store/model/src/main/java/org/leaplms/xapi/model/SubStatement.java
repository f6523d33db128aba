package org.leaplms.xapi.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A statement inside a statement: said, not claimed to have happened. */
public record SubStatement(
        Actor actor,
        Verb verb,
        StatementObject object,
        @Nullable Result result,
        @Nullable Context context,
        @Nullable Instant timestamp)
        implements StatementObject {}
