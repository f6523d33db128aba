package org.leaplms.content.internal.read;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.ContentPackage;
import org.leaplms.content.Standard;
import org.leaplms.content.ValidationReport;

/**
 * A package that has been read but not yet judged.
 *
 * @param standard the standard
 * @param title the title of the course
 * @param launches what learners may launch
 * @param build makes the package once the report is complete; {@code null} when there is nothing to make
 */
public record Draft(
        Standard standard,
        String title,
        List<Launch> launches,
        @Nullable Function<ValidationReport, ContentPackage> build) {
    /**
     * A file that learners launch.
     *
     * @param path its path below the folder of the manifest
     * @param tracked whether it is expected to call the SCORM API; {@code null} when that is not a question
     */
    public record Launch(String path, @Nullable Boolean tracked) {}
}
