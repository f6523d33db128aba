package org.leaplms.content.authoring;

import java.util.Locale;

/** XML identifiers made from the IRI of a module. */
final class ManifestIds {

    private ManifestIds() {}

    /** A name that XML allows as an id, the same for every version of the module. */
    static String of(LeapModule module) {
        String tail = module.id().replaceFirst("^[a-z]+:/*", "").replaceAll("[^A-Za-z0-9]+", "-");
        return "leap-" + tail.toLowerCase(Locale.ROOT);
    }
}
