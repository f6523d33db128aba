package org.leaplms.content.authoring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leaplms.content.Location;

/** The files of one module directory, read as they are asked for. */
final class ModuleFiles {

    private static final Pattern PORTABLE = Pattern.compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*");

    private final Path root;
    private final Findings findings;

    ModuleFiles(Path root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    boolean exists(String path) {
        return Files.isRegularFile(root.resolve(path));
    }

    /** Whether a path stays inside the module and means the same on every file system and server. */
    static boolean portable(String path) {
        return PORTABLE.matcher(path).matches();
    }

    /** The text of a file, with line feeds; a finding and nothing when it cannot be read. */
    Optional<String> text(String path) {
        return bytes(path).flatMap(bytes -> {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return Optional.of(withoutMark(text).replace("\r\n", "\n"));
            } catch (CharacterCodingException e) {
                findings.add(AuthoringCheck.UNREADABLE, Location.of(path), path);
                return Optional.empty();
            }
        });
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    Optional<byte[]> bytes(String path) {
        try {
            return Optional.of(Files.readAllBytes(root.resolve(path)));
        } catch (IOException e) {
            findings.add(AuthoringCheck.UNREADABLE, Location.of(path), path);
            return Optional.empty();
        }
    }

    /** Paths of all files under a folder, relative to it, sorted; none when there is no such folder. */
    List<String> under(String folder) {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(start)) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> start.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            findings.add(AuthoringCheck.UNREADABLE, Location.of(folder), folder);
            return List.of();
        }
    }
}
