package org.leaplms.content;

import java.io.IOException;
import org.leaplms.content.internal.check.Inspection;

/**
 * Opens packages. What {@link PackageChecker} promises about a package is what happens here: both run the same code.
 * Stateless; no network is ever used and nothing but the source is read.
 */
public final class PackageReader {
    private PackageReader() {}

    /**
     * Opens a package with {@link ContentSettings#DEFAULT}.
     *
     * @return the package, to be closed by the caller
     * @throws PackageRefusedException when it has a blocking finding; the exception has the report
     * @throws IOException when the source itself cannot be read, for instance because it does not exist
     */
    public static ContentPackage open(PackageSource source) throws IOException {
        return open(source, ContentSettings.DEFAULT);
    }

    /** See {@link #open(PackageSource)}. */
    public static ContentPackage open(PackageSource source, ContentSettings settings) throws IOException {
        Inspection inspection = Inspection.of(source, settings);
        ContentPackage content = inspection.content();
        if (content == null) {
            throw new PackageRefusedException(inspection.report());
        }
        return content;
    }
}
