package org.leaplms.examples.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leaplms.content.authoring.LeapModule;
import org.leaplms.content.authoring.LeapModuleReader;
import org.leaplms.content.authoring.PackageFormat;
import org.leaplms.content.authoring.Packager;
import org.leaplms.content.authoring.ReadResult;
import org.leaplms.examples.standalone.web.CourseNotes;
import org.leaplms.lms.Course;
import org.leaplms.lms.LeapLms;

/**
 * The module that comes with the host: read from its source, packed, imported like any other package. Doing it again
 * changes nothing, so it is done at every start.
 */
final class DemoCourses {
    private static final String SOURCE = "/courses/taking-ownership/module.yaml";
    /** In the order of import; the last one is the newest version and the first in the catalogue. */
    static final List<PackageFormat> FORMATS =
            List.of(PackageFormat.CMI5, PackageFormat.SCORM_12, PackageFormat.SCORM_2004_4TH);

    private DemoCourses() {}

    static CourseNotes importInto(LeapLms lms) throws IOException {
        LeapModule module = module();
        Map<String, LeapModule> modules = new HashMap<>();
        Path folder = Files.createTempDirectory("leap-pack");
        try {
            for (PackageFormat format : FORMATS) {
                Path zip = folder.resolve(format.word() + ".zip");
                new Packager().pack(module, format, zip);
                Course course = lms.courses().importPackage(zip).orElseThrow();
                modules.put(course.identifier(), module);
                Files.delete(zip);
            }
        } finally {
            Files.deleteIfExists(folder);
        }
        return new CourseNotes(modules);
    }

    private static LeapModule module() throws IOException {
        try {
            URI uri = Objects.requireNonNull(DemoCourses.class.getResource(SOURCE), SOURCE)
                    .toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return read(jar.getPath(SOURCE));
                }
            }
            return read(Path.of(uri));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static LeapModule read(Path moduleFile) {
        ReadResult result = new LeapModuleReader().read(Objects.requireNonNull(moduleFile.getParent()));
        if (result instanceof ReadResult.Read read) {
            return read.module();
        }
        throw new IllegalStateException("the demonstration module has errors: " + result.findings());
    }
}
