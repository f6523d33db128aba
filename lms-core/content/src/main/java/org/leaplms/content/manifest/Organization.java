package org.leaplms.content.manifest;

import java.util.List;
import org.leaplms.content.Location;
import org.leaplms.scorm.course.CompletionThreshold;
import org.leaplms.scorm.course.SequencingDefinition;

/**
 * One way through the resources of a package. Immutable.
 *
 * @param identifier unique in the manifest
 * @param title shown to learners
 * @param objectivesGlobalToSystem SCORM 2004: whether global objectives outlive the course
 * @param sharedDataGlobalToSystem SCORM 2004 4th Edition: the same for shared data
 * @param sequencing SCORM 2004: the sequencing of the root activity
 * @param completionThreshold SCORM 2004: of the root activity
 * @param items the top items, in order
 * @param location where it begins
 */
public record Organization(
        String identifier,
        String title,
        boolean objectivesGlobalToSystem,
        boolean sharedDataGlobalToSystem,
        SequencingDefinition sequencing,
        CompletionThreshold completionThreshold,
        List<Item> items,
        Location location) {
    /** Takes a copy of the list. */
    public Organization {
        items = List.copyOf(items);
    }

    /** An organization to be written, with the specification's defaults. */
    public static Organization of(String identifier, String title, List<Item> items) {
        return of(identifier, title, SequencingDefinition.DEFAULT, items);
    }

    /** An organization to be written, with sequencing (SCORM 2004 only). */
    public static Organization of(String identifier, String title, SequencingDefinition sequencing, List<Item> items) {
        return new Organization(
                identifier, title, true, true, sequencing, CompletionThreshold.DEFAULT, items, Location.PACKAGE);
    }
}
