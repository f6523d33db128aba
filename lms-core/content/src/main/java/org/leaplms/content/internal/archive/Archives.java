package org.leaplms.content.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.leaplms.content.CheckId;
import org.leaplms.content.Finding;
import org.leaplms.content.Limits;
import org.leaplms.content.Location;
import org.leaplms.content.PackageSource;

/** Opens whatever a package may come as. */
public final class Archives {
    private Archives() {}

    /**
     * Opens a source.
     *
     * @param notes where to put what is odd but harmless
     * @throws NoSuchFileException when there is no such file or folder
     * @throws Refusal when it is not a package, damaged, dangerous or beyond the bounds
     */
    public static Archive open(PackageSource source, Limits limits, List<Finding> notes) throws IOException, Refusal {
        if (source instanceof PackageSource.OfStream stream) {
            return ofStream(stream, limits, notes);
        }
        PackageSource.OfPath given = (PackageSource.OfPath) source;
        if (Files.isDirectory(given.path())) {
            return FolderArchive.open(given.path(), limits);
        }
        return ofFile(given.path(), given.name(), limits, notes, false);
    }

    private static Archive ofStream(PackageSource.OfStream stream, Limits limits, List<Finding> notes)
            throws IOException, Refusal {
        Path copy = Files.createTempFile("leap-package", ".tmp");
        try {
            spool(stream.stream(), copy, limits.totalBytes());
            return ofFile(copy, stream.name(), limits, notes, true);
        } catch (IOException | Refusal | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static void spool(InputStream in, Path copy, long bound) throws IOException, Refusal {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(copy)) {
            int n = in.read(buffer);
            while (n >= 0) {
                total += n;
                if (total > bound) {
                    throw new Refusal(CheckId.PKG_TOTAL_SIZE, Location.PACKAGE, Sizes.text(total), Sizes.text(bound));
                }
                out.write(buffer, 0, n);
                n = in.read(buffer);
            }
        }
    }

    private static Archive ofFile(Path file, String name, Limits limits, List<Finding> notes, boolean temporary)
            throws IOException, Refusal {
        StandardOpenOption[] options = temporary
                ? new StandardOpenOption[] {StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE}
                : new StandardOpenOption[] {StandardOpenOption.READ};
        SeekableByteChannel channel = Files.newByteChannel(file, options);
        try {
            Archive archive = recognised(channel, name, limits, notes);
            if (archive.isBare()) {
                channel.close();
            }
            return archive;
        } catch (IOException | Refusal | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Archive recognised(SeekableByteChannel channel, String name, Limits limits, List<Finding> notes)
            throws IOException, Refusal {
        ZipBytes bytes = new ZipBytes(channel);
        FileKind kind = FileKind.of(bytes.at(0, (int) Math.min(512, bytes.size())));
        if (kind == FileKind.ZIP) {
            return ZipArchive.open(bytes, limits, notes);
        }
        if (kind == FileKind.XML) {
            if (bytes.size() > limits.manifestBytes()) {
                throw new Refusal(
                        CheckId.MAN_TOO_LARGE,
                        Location.of(name),
                        Sizes.text(bytes.size()),
                        Sizes.text(limits.manifestBytes()));
            }
            return new BareArchive(name, bytes.at(0, (int) bytes.size()));
        }
        try {
            return ZipArchive.open(bytes, limits, notes);
        } catch (Refusal refusal) {
            if (refusal.finding().check() == CheckId.PKG_TRUNCATED) {
                throw new Refusal(CheckId.PKG_NOT_ARCHIVE, Location.PACKAGE, kind.label());
            }
            throw refusal;
        }
    }
}
