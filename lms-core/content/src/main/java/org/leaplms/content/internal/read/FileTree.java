package org.leaplms.content.internal.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.PackageFile;
import org.leaplms.content.PackageFiles;
import org.leaplms.content.internal.archive.Archive;
import org.leaplms.content.internal.archive.ArchiveEntry;

/** The files of an archive below the folder of its manifest. */
public final class FileTree implements PackageFiles {
    private final Archive archive;
    private final String root;
    private final Map<String, ArchiveEntry> entries = new LinkedHashMap<>();
    private final Set<String> junk = new HashSet<>();
    private final List<PackageFile> files;
    private @Nullable Map<String, String> loose;
    private @Nullable Set<String> folders;

    /**
     * Looks at an archive from one of its folders.
     *
     * @param root path of the folder with a slash at its end, or empty
     */
    public FileTree(Archive archive, String root) {
        this.archive = archive;
        this.root = root;
        List<PackageFile> list = new ArrayList<>();
        for (ArchiveEntry entry : archive.entries()) {
            if (!entry.path().startsWith(root)) {
                continue;
            }
            String path = entry.path().substring(root.length());
            if (entry.isJunk()) {
                junk.add(path);
            } else {
                entries.put(path, entry);
                list.add(new PackageFile(path, entry.size(), entry.compressedSize()));
            }
        }
        this.files = List.copyOf(list);
    }

    /** The folder of the manifest inside the archive, with a slash at its end, or empty. */
    public String root() {
        return root;
    }

    /** The archive underneath. */
    public Archive archive() {
        return archive;
    }

    @Override
    public List<PackageFile> list() {
        return files;
    }

    @Override
    public Optional<PackageFile> find(String path) {
        return Optional.ofNullable(entries.get(path)).map(e -> file(path, e));
    }

    private static PackageFile file(String path, ArchiveEntry entry) {
        return new PackageFile(path, entry.size(), entry.compressedSize());
    }

    @Override
    public Optional<PackageFile> resolve(String href) {
        return Hrefs.resolve(this, href).file();
    }

    /** Whether a path is one that an operating system left behind; such files are not shown. */
    boolean isJunk(String path) {
        return junk.contains(path);
    }

    /** Whether there are files below a path. */
    boolean isFolder(String path) {
        Set<String> known = folders;
        if (known == null) {
            known = new HashSet<>();
            for (String file : entries.keySet()) {
                for (int slash = file.indexOf('/'); slash > 0; slash = file.indexOf('/', slash + 1)) {
                    known.add(file.substring(0, slash));
                }
            }
            folders = known;
        }
        return known.contains(path);
    }

    /** The path of a file whose name is the same but for case, composition of accents or encoding of the archive. */
    Optional<String> findLoosely(String path) {
        Map<String, String> index = loose;
        if (index == null) {
            index = looseIndex();
            loose = index;
        }
        return Optional.ofNullable(index.get(key(path)));
    }

    private Map<String, String> looseIndex() {
        Map<String, String> index = new HashMap<>();
        entries.forEach((path, entry) -> {
            index.putIfAbsent(key(path), path);
            for (String other : entry.otherNames()) {
                if (other.startsWith(root)) {
                    index.putIfAbsent(key(other.substring(root.length())), path);
                }
            }
        });
        return index;
    }

    private static String key(String path) {
        boolean plain = path.chars().allMatch(c -> c < 128);
        return (plain ? path : Normalizer.normalize(path, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    }

    @Override
    public InputStream open(String path) throws IOException {
        ArchiveEntry entry = entries.get(path);
        if (entry == null) {
            throw new FileNotFoundException(path);
        }
        return archive.open(entry);
    }

    /** The whole of a file, at most so many bytes of it. */
    public byte[] head(String path, int atMost) throws IOException {
        try (InputStream in = open(path)) {
            return in.readNBytes(atMost);
        }
    }

    @Override
    public void copyTo(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Files.createDirectories(target);
        for (PackageFile file : files) {
            Path out = target.resolve(file.path()).normalize();
            if (!out.startsWith(target)) {
                throw new IOException("outside the folder: " + file.path());
            }
            Path parent = java.util.Objects.requireNonNull(out.getParent());
            Files.createDirectories(parent);
            if (!parent.toRealPath().startsWith(target.toRealPath())) {
                throw new IOException("a link leads outside the folder: " + file.path());
            }
            try (InputStream in = open(file.path())) {
                Files.copy(in, out);
            }
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
