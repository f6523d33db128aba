package org.leaplms.lms.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leaplms.lms.ContentFile;
import org.leaplms.lms.ContentTypes;
import org.leaplms.lms.spi.ContentEntry;
import org.leaplms.lms.spi.ContentKey;
import org.leaplms.lms.spi.ContentStore;

/**
 * One directory per key, files as they are. A key appears by a rename, so readers see all of it or nothing. Thread-safe, also
 * between processes that share the directory.
 */
public final class DirectoryContentStore implements ContentStore {
    private final Path root;

    private DirectoryContentStore(Path root) {
        this.root = root;
    }

    /** Opens a store, making the directory if it is not there. */
    public static DirectoryContentStore open(Path directory) throws IOException {
        return new DirectoryContentStore(Files.createDirectories(directory).toRealPath());
    }

    @Override
    public String put(Iterable<? extends ContentEntry> entries) throws IOException {
        Path incoming = Files.createTempDirectory(root, ".incoming-");
        try {
            ContentKey key = new ContentKey();
            for (ContentEntry entry : entries) {
                write(incoming, entry, key);
            }
            String value = key.value();
            appear(incoming, directory(value));
            return value;
        } finally {
            delete(incoming);
        }
    }

    private static void write(Path incoming, ContentEntry entry, ContentKey key) throws IOException {
        if (!ContentPaths.isSafe(entry.path())) {
            throw new IllegalArgumentException("a content path leaves its course: " + entry.path());
        }
        Path file = incoming.resolve(entry.path());
        Files.createDirectories(file.getParent());
        key.add(entry, bytes -> Files.copy(bytes, file));
    }

    private static void appear(Path incoming, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            return;
        }
        try {
            Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException another) {
            // someone else may have stored the same files meanwhile; keys are content-addressed, so theirs are ours
            if (!Files.isDirectory(target)) {
                throw another;
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(directory)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public Optional<ContentFile> find(String key, String path) {
        if (!ContentPaths.isKey(key) || !ContentPaths.isSafe(path)) {
            return Optional.empty();
        }
        Path file = directory(key).resolve(path);
        if (!Files.isRegularFile(file) || !sameName(file, key, path)) {
            return Optional.empty();
        }
        return Optional.of(describe(file, key, path));
    }

    /** File systems that fold case find names that are not there, and links lead out; the real path tells. */
    private boolean sameName(Path file, String key, String path) {
        try {
            return file.toRealPath().equals(root.resolve(key).resolve(path));
        } catch (IOException gone) {
            return false;
        }
    }

    private static ContentFile describe(Path file, String key, String path) {
        try {
            String tag = key + "-" + Integer.toHexString(path.hashCode());
            return new ContentFile(path, ContentTypes.of(path), Files.size(file), tag, offset -> openAt(file, offset));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream openAt(Path file, long offset) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return Channels.newInputStream(channel.position(offset));
    }

    @Override
    public List<String> paths(String key) throws IOException {
        Path directory = directory(key);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private Path directory(String key) {
        if (!ContentPaths.isKey(key)) {
            throw new IllegalArgumentException("a content key has letters, digits, dots and dashes only");
        }
        return root.resolve(key);
    }
}
