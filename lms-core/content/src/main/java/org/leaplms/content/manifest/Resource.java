package org.leaplms.content.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.Location;
import org.leaplms.scorm.course.ScormType;

/**
 * Something that items launch, or that such things need. Immutable. All hrefs are as written; {@code base} is what has
 * to be put before them.
 *
 * @param identifier unique in the manifest
 * @param type {@code webcontent} for everything that SCORM launches
 * @param scormType SCO or asset, or {@code null} when the resource is not marked
 * @param base the folder that all {@code xml:base} together lead to, empty or with a slash at its end
 * @param href what is launched, or {@code null}
 * @param files hrefs of its files
 * @param dependencies identifiers of resources it needs
 * @param location where it begins
 */
public record Resource(
        String identifier,
        String type,
        @Nullable ScormType scormType,
        String base,
        @Nullable String href,
        List<String> files,
        List<String> dependencies,
        Location location) {
    /** Takes copies of the lists. */
    public Resource {
        files = List.copyOf(files);
        dependencies = List.copyOf(dependencies);
    }

    /** A SCO to be written: what is launched must be among the files. */
    public static Resource sco(String identifier, String href, List<String> files, String... dependencies) {
        return new Resource(
                identifier, "webcontent", ScormType.SCO, "", href, files, List.of(dependencies), Location.PACKAGE);
    }

    /** An asset to be written; without an href it is a bag of files for others to depend on. */
    public static Resource asset(String identifier, @Nullable String href, List<String> files, String... dependencies) {
        return new Resource(
                identifier, "webcontent", ScormType.ASSET, "", href, files, List.of(dependencies), Location.PACKAGE);
    }
}
