package org.leaplms.lms.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.ContentFile;
import org.leaplms.lms.ContentTypes;
import org.leaplms.lms.spi.ContentEntry;
import org.leaplms.lms.spi.ContentKey;
import org.leaplms.lms.spi.ContentStore;

/**
 * One archive per key in a directory, {@code KEY.zip}, its files uncompressed, which any program for archives can open. No
 * path of a course ever becomes a path of the disk. An archive appears by a rename, so readers see all of it or nothing.
 * Thread-safe, also between processes that share the directory.
 */
public final class DirectoryContentStore implements ContentStore {
    /** Directories of archives that are kept in memory. */
    private static final int KEPT = 32;

    private final Path root;
    private final Map<String, CourseArchive> recent = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CourseArchive> eldest) {
            return size() > KEPT;
        }
    };

    private DirectoryContentStore(Path root) {
        this.root = root;
    }

    /** Opens a store, making the directory if it is not there. */
    public static DirectoryContentStore open(Path directory) throws IOException {
        return new DirectoryContentStore(Files.createDirectories(directory).toRealPath());
    }

    @Override
    public String put(Iterable<? extends ContentEntry> entries) throws IOException {
        Path folder = Files.createTempDirectory(root, ".incoming-");
        Path incoming = folder.resolve("course.zip");
        try {
            String key = write(incoming, entries);
            appear(incoming, key);
            return key;
        } finally {
            Files.deleteIfExists(incoming);
            Files.delete(folder);
        }
    }

    private static String write(Path incoming, Iterable<? extends ContentEntry> entries) throws IOException {
        ContentKey key = new ContentKey();
        try (CourseArchiveWriter archive = new CourseArchiveWriter(incoming)) {
            for (ContentEntry entry : entries) {
                if (!ContentPaths.isSafe(entry.path())) {
                    throw new IllegalArgumentException("a content path leaves its course: " + entry.path());
                }
                key.add(entry, bytes -> archive.add(entry.path(), bytes));
            }
            archive.finish();
        }
        return key.value();
    }

    /** What is there under this key already has the same files, unless a disk that was full or lost its power cut it off. */
    private void appear(Path incoming, String key) throws IOException {
        Path target = file(key);
        if (isWhole(target)) {
            return;
        }
        try {
            Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
            settle();
        } catch (AccessDeniedException another) {
            // where open files cannot be replaced, somebody else has stored the same files meanwhile
            if (!isWhole(target)) {
                throw another;
            }
        }
    }

    /** Makes the new name as durable as the file; some systems do not let a directory be opened, and see to it themselves. */
    private void settle() throws IOException {
        FileChannel directory;
        try {
            directory = FileChannel.open(root, StandardOpenOption.READ);
        } catch (IOException notOnThisSystem) {
            return;
        }
        try (directory) {
            directory.force(true);
        }
    }

    private static boolean isWhole(Path archive) {
        try {
            CourseArchive.open(archive);
            return true;
        } catch (IOException missingOrDamaged) {
            return false;
        }
    }

    @Override
    public Optional<ContentFile> find(String key, String path) {
        if (!ContentPaths.isKey(key)) {
            return Optional.empty();
        }
        try {
            CourseArchive archive = archive(key);
            CourseArchive.Place place =
                    archive == null ? null : archive.places().get(path);
            return Optional.ofNullable(place).map(p -> describe(key, path, p));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ContentFile describe(String key, String path, CourseArchive.Place place) {
        String tag = key + "-" + Integer.toHexString(path.hashCode());
        return new ContentFile(
                path, ContentTypes.of(path), place.size(), tag, offset -> openAt(file(key), place, offset));
    }

    private static InputStream openAt(Path file, CourseArchive.Place place, long offset) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(place.offset() + offset);
        return new Stretch(Channels.newInputStream(channel), place.size() - offset);
    }

    /** The archive of a key, {@code null} when there is none. */
    private @Nullable CourseArchive archive(String key) throws IOException {
        synchronized (recent) {
            CourseArchive known = recent.get(key);
            if (known != null) {
                return known;
            }
        }
        Path file = file(key);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        CourseArchive read = CourseArchive.open(file);
        synchronized (recent) {
            recent.put(key, read);
        }
        return read;
    }

    @Override
    public List<String> paths(String key) throws IOException {
        CourseArchive archive = archive(key);
        return archive == null
                ? List.of()
                : archive.places().keySet().stream().sorted().toList();
    }

    private Path file(String key) {
        if (!ContentPaths.isKey(key)) {
            throw new IllegalArgumentException("a content key has letters, digits, dots and dashes only");
        }
        return root.resolve(key + ".zip");
    }
}
