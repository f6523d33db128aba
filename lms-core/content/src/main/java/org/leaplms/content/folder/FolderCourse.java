package org.leaplms.content.folder;

import java.net.URI;
import org.leaplms.content.LangText;

/**
 * What a folder of HTML does not say about itself. Immutable.
 *
 * @param id an absolute IRI for the course; its last part also names the SCORM manifest
 * @param title the title, with its language
 * @param launch path of the page to launch, from the folder, with forward slashes; it may have a query
 */
public record FolderCourse(String id, LangText title, String launch) {
    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException when it is not an absolute IRI
     */
    public FolderCourse {
        if (!URI.create(id).isAbsolute()) {
            throw new IllegalArgumentException("not an absolute IRI: " + id);
        }
    }
}
