package org.leaplms.content.manifest;

import java.util.List;
import org.leaplms.content.Standard;

/**
 * Writes manifests from the same records that reading gives. The text is valid by this library's schemas and checks when
 * the records are, is encoded as UTF-8 by its declaration, and is the same for equal records. Stateless.
 */
public final class ManifestWriter {
    private ManifestWriter() {}

    /**
     * The {@code imsmanifest.xml} of a SCORM package.
     *
     * @throws IllegalArgumentException when the manifest's standard is not an edition of SCORM
     */
    public static String scorm(Manifest manifest) {
        Standard standard = manifest.standard();
        if (!standard.isScorm1() && !standard.isScorm2004()) {
            throw new IllegalArgumentException("not SCORM: " + standard);
        }
        return new ScormManifestWriter(manifest).write();
    }

    /** The {@code cmi5.xml} of a course. */
    public static String cmi5(Cmi5Course course) {
        return new Cmi5Writer().write(course);
    }

    /** The {@code tincan.xml} of an xAPI package. */
    public static String tincan(List<XapiActivity> activities) {
        return new TincanWriter().write(activities);
    }
}
