package org.leaplms.content.repair;

import org.leaplms.content.CheckId;

/**
 * One thing that was mended. Immutable.
 *
 * @param check the check that this answers
 * @param before what was there, or an empty text
 * @param after what is there now, or an empty text
 */
public record Change(CheckId check, String before, String after) {
    /** {@code id: before -> after}. */
    @Override
    public String toString() {
        return check.id() + ": " + (before.isEmpty() ? "+" : before) + " -> " + (after.isEmpty() ? "-" : after);
    }
}
