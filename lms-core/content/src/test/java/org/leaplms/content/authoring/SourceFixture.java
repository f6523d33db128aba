package org.leaplms.content.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.leaplms.content.authoring.ReadResult.Read;

/** A small good module and its bad variants; each variant holds only the files that differ. */
final class SourceFixture {

    static final String EXPECTED = "expected.txt";
    private static final String REMOVED = "removed.txt";

    private SourceFixture() {}

    /** The example course of this repository. */
    static Path takingOwnership() {
        return Path.of(System.getProperty("leap.root", "../..")).resolve("examples/courses/taking-ownership");
    }

    static LeapModule read(Path directory) {
        ReadResult result = new LeapModuleReader().read(directory);
        if (result instanceof Read read) {
            return read.module();
        }
        throw new AssertionError(result.findings().toString());
    }

    static Path folder(String name) {
        try {
            return Path.of(SourceFixture.class.getResource("source/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> variants() {
        try (Stream<Path> folders = Files.list(folder("base").getParent())) {
            return folders.map(f -> f.getFileName().toString())
                    .filter(f -> !f.equals("base"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays a variant over the good module. */
    static Path lay(String variant, Path target) throws IOException {
        copy(folder("base"), target);
        copy(folder(variant), target);
        Path removed = target.resolve(REMOVED);
        if (Files.exists(removed)) {
            for (String path : Files.readAllLines(removed)) {
                Files.delete(target.resolve(path));
            }
            Files.delete(removed);
        }
        return target;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                if (!path.endsWith(EXPECTED)) {
                    Path copy = to.resolve(from.relativize(path).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
