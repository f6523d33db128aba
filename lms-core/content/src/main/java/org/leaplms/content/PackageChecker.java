package org.leaplms.content;

import java.io.IOException;
import org.leaplms.content.internal.check.Inspection;

/** Checks packages without keeping them. Stateless; no network is ever used and nothing but the source is read. */
public final class PackageChecker {
    private PackageChecker() {}

    /**
     * Checks a package with {@link ContentSettings#DEFAULT}.
     *
     * @throws IOException when the source itself cannot be read, for instance because it does not exist
     */
    public static ValidationReport check(PackageSource source) throws IOException {
        return check(source, ContentSettings.DEFAULT);
    }

    /** See {@link #check(PackageSource)}. */
    public static ValidationReport check(PackageSource source, ContentSettings settings) throws IOException {
        Inspection inspection = Inspection.of(source, settings);
        ContentPackage content = inspection.content();
        if (content != null) {
            content.close();
        }
        return inspection.report();
    }
}
