package org.leaplms.scorm.course;

import org.jspecify.annotations.Nullable;

/**
 * What a SCORM 1.2 item says that SCORM 2004 says in its sequencing definition.
 *
 * @param prerequisites AICC script over item identifiers ({@code adlcp:prerequisites}), or null
 * @param masteryScore least raw score that passes, 0 to 100 ({@code adlcp:masteryscore}), or null
 * @param maxTimeAllowed CMITimespan ({@code adlcp:maxtimeallowed}), or null
 */
public record Scorm12Item(
        @Nullable String prerequisites,
        @Nullable Double masteryScore,
        @Nullable String maxTimeAllowed) {
    public static final Scorm12Item NONE = new Scorm12Item(null, null, null);
}
