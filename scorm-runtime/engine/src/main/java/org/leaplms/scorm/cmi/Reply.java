package org.leaplms.scorm.cmi;

import org.jspecify.annotations.Nullable;

/**
 * What a data model answers.
 *
 * @param value the value read, or {@code true}/{@code false} for a write
 * @param fault why the call failed, or null if it did not
 * @param remark what is unusual about a value that was kept nevertheless, or null
 */
public record Reply(
        String value, @Nullable ApiFault fault, @Nullable String remark) {
    static final Reply WRITTEN = new Reply("true", null, null);

    static Reply read(String value) {
        return new Reply(value, null, null);
    }

    static Reply unread(ApiFault fault) {
        return new Reply("", fault, null);
    }

    static Reply unwritten(ApiFault fault) {
        return new Reply("false", fault, null);
    }
}
