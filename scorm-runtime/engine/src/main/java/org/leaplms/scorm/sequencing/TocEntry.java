package org.leaplms.scorm.sequencing;

import java.util.List;

/**
 * One line of the table of contents as the learner sees it. Hidden activities are not in the tree; children of an
 * invisible activity take its place.
 *
 * @param launchable whether content exists for it; a cluster may still be chosen if it flows
 * @param enabled whether a choice of it is valid now; the current activity also when it may not be attempted again
 * @param more whether there are entries below it that were left out because its branch is closed
 */
public record TocEntry(
        String activityId,
        String title,
        boolean launchable,
        boolean enabled,
        boolean current,
        Truth completed,
        Truth satisfied,
        boolean more,
        List<TocEntry> children) {
    public TocEntry {
        children = List.copyOf(children);
    }
}
