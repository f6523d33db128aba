package org.leaplms.lms;

import java.io.IOException;
import java.nio.file.Path;
import org.leaplms.content.authoring.LeapModuleReader;
import org.leaplms.content.authoring.PackageFormat;
import org.leaplms.content.authoring.Packager;
import org.leaplms.content.authoring.ReadResult;

/** The demonstration module as a package. */
final class TakingOwnership {
    private TakingOwnership() {}

    static Path pack(String format, Path directory) throws IOException {
        Path source = Path.of(System.getProperty("leap.root", "../.."), "examples", "courses", "taking-ownership");
        ReadResult result = new LeapModuleReader().read(source);
        if (!(result instanceof ReadResult.Read read)) {
            throw new IllegalStateException("the module does not build: " + result.findings());
        }
        Path zip = directory.resolve("taking-ownership-" + format + ".zip");
        new Packager().pack(read.module(), PackageFormat.ofWord(format).orElseThrow(), zip);
        return zip;
    }
}
