package org.leaplms.content.authoring;

import java.util.List;

/** The file that tells a learning system what a package holds. */
interface Manifest {

    /** Name of the file at the root of the package. */
    String fileName();

    /** Writes it, UTF-8, for the given other files of the package. */
    byte[] write(LeapModule module, List<String> files);

    static Manifest of(PackageFormat format) {
        return switch (format) {
            case SCORM_12 -> new Scorm12Manifest();
            case SCORM_2004_4TH -> new Scorm2004Manifest();
            case CMI5 -> new Cmi5Manifest();
            case XAPI -> new XapiManifest();
        };
    }
}
