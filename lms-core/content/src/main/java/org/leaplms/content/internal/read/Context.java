package org.leaplms.content.internal.read;

import java.io.IOException;
import org.leaplms.content.CheckId;
import org.leaplms.content.Limits;
import org.leaplms.content.Location;
import org.leaplms.content.internal.archive.DamagedEntryException;
import org.leaplms.content.internal.archive.Sizes;
import org.leaplms.content.internal.archive.ZipArchive;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlDocument;
import org.leaplms.content.internal.xml.XmlProblem;
import org.leaplms.content.internal.xml.XmlReader;

/**
 * What the readers of manifests work with.
 *
 * @param tree the files below the folder of the manifest
 * @param findings where to report
 * @param limits the bounds
 * @param descriptor path of the manifest below that folder
 * @param external paths of metadata records outside the manifest, filled while reading
 * @param places where file elements are, by the place of their resource and their href, filled while reading
 */
public record Context(
        FileTree tree,
        Findings findings,
        Limits limits,
        String descriptor,
        java.util.Set<String> external,
        java.util.Map<FileElement, Location> places) {
    /** What a file element is known by: where its resource is, and its href. */
    record FileElement(Location resource, String href) {}

    /** A place in a file as the archive calls it. */
    public Location at(String path) {
        return Location.of(tree.root() + path);
    }

    /** Where the file element with this href is, or where its resource is. */
    Location placeOf(Location resource, String href) {
        return places.getOrDefault(new FileElement(resource, href), resource);
    }

    /** Parses the manifest; what is wrong with it as XML is reported, and nothing is returned then. */
    java.util.Optional<XmlDocument> parse() {
        try {
            byte[] bytes = bytes(descriptor);
            return bytes == null
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(new XmlReader(limits).read(tree.root() + descriptor, bytes));
        } catch (XmlProblem problem) {
            findings.report(problem);
            return java.util.Optional.empty();
        }
    }

    /** The whole of a descriptor file, {@code null} when it is damaged or too large, which is reported. */
    byte @org.jspecify.annotations.Nullable [] bytes(String path) {
        try {
            byte[] bytes = tree.head(path, limits.manifestBytes() + 1);
            if (bytes.length > limits.manifestBytes()) {
                long size = tree.find(path).map(f -> f.size()).orElse(0L);
                findings.report(CheckId.MAN_TOO_LARGE, at(path), Sizes.text(size), Sizes.text(limits.manifestBytes()));
                return null;
            }
            return bytes;
        } catch (DamagedEntryException e) {
            findings.report(CheckId.PKG_DAMAGED, at(path), path);
        } catch (IOException e) {
            boolean method = tree.archive().entries().stream()
                    .anyMatch(entry -> entry.path().equals(tree.root() + path) && !ZipArchive.supports(entry.method()));
            if (!method) { // an unsupported method has been told already
                findings.report(CheckId.PKG_DAMAGED, at(path), path + " (" + e.getMessage() + ")");
            }
        }
        return null;
    }
}
