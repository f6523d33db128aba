package org.leaplms.content.repair;

import java.util.List;
import org.leaplms.content.ValidationReport;

/**
 * What a repair did. Immutable.
 *
 * @param before what was found in the package that was given
 * @param after what is found in the one that was written; the same as {@code before} when none was written
 * @param changes what was mended, in order
 * @param diff the manifest's changes as a unified diff, or an empty text
 * @param written whether a package was written
 */
public record RepairResult(
        ValidationReport before, ValidationReport after, List<Change> changes, String diff, boolean written) {
    /** Takes a copy of the list. */
    public RepairResult {
        changes = List.copyOf(changes);
    }
}
