package org.leaplms.content.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leaplms.content.CheckId;
import org.leaplms.content.Limits;
import org.leaplms.content.Location;

/** The files of a folder, links excluded: a link is refused, never followed. */
public final class FolderArchive implements Archive {
    private final Path folder;
    private final List<ArchiveEntry> entries;

    private FolderArchive(Path folder, List<ArchiveEntry> entries) {
        this.folder = folder;
        this.entries = entries;
    }

    /**
     * Lists a folder.
     *
     * @throws Refusal when it holds a link or more than the bounds allow
     */
    public static FolderArchive open(Path folder, Limits limits) throws IOException, Refusal {
        Walk walk = new Walk(folder, limits);
        try {
            Files.walkFileTree(folder, walk);
        } catch (Walk.Stopped stopped) {
            throw stopped.refusal;
        }
        walk.entries.sort(Comparator.comparing(ArchiveEntry::path));
        return new FolderArchive(folder, List.copyOf(walk.entries));
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        /** Carries a refusal through the walk. */
        private static final class Stopped extends IOException {
            private static final long serialVersionUID = 1L;
            private final transient Refusal refusal;

            Stopped(Refusal refusal) {
                this.refusal = refusal;
            }
        }

        private final Path folder;
        private final Limits limits;
        private final List<ArchiveEntry> entries = new ArrayList<>();
        private long total;

        Walk(Path folder, Limits limits) {
            this.folder = folder;
            this.limits = limits;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            try {
                take(file, attributes);
            } catch (Refusal refusal) {
                throw new Stopped(refusal);
            }
            return FileVisitResult.CONTINUE;
        }

        private void take(Path file, BasicFileAttributes attributes) throws Refusal {
            String path = folder.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
            Location place = Location.of(path);
            if (!attributes.isRegularFile()) {
                throw new Refusal(CheckId.PKG_SYMLINK, place, path);
            }
            total += attributes.size();
            bound(place, path, attributes.size());
            entries.add(new ArchiveEntry(
                    path, path, List.of(), attributes.size(), attributes.size(), -1, 0, entries.size()));
        }

        private void bound(Location place, String path, long size) throws Refusal {
            if (entries.size() >= limits.entries()) {
                throw new Refusal(
                        CheckId.PKG_ENTRY_COUNT,
                        Location.PACKAGE,
                        String.valueOf(entries.size() + 1),
                        String.valueOf(limits.entries()));
            }
            if (size > limits.fileBytes()) {
                throw new Refusal(CheckId.PKG_FILE_SIZE, place, path, Sizes.text(size), Sizes.text(limits.fileBytes()));
            }
            if (total > limits.totalBytes()) {
                throw new Refusal(
                        CheckId.PKG_TOTAL_SIZE, Location.PACKAGE, Sizes.text(total), Sizes.text(limits.totalBytes()));
            }
        }
    }

    @Override
    public List<ArchiveEntry> entries() {
        return entries;
    }

    @Override
    public InputStream open(ArchiveEntry entry) throws IOException {
        Path file = folder.resolve(entry.path());
        return new VerifiedStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), entry);
    }

    @Override
    public boolean isBare() {
        return false;
    }

    @Override
    public boolean isZip() {
        return false;
    }

    @Override
    public void close() {}
}
