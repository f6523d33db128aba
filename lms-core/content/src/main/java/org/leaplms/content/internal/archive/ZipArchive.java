package org.leaplms.content.internal.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.leaplms.content.CheckId;
import org.leaplms.content.Finding;
import org.leaplms.content.Limits;
import org.leaplms.content.Location;

/** The files of a zip. Everything its directory claims is held against the bounds before the first byte is inflated. */
public final class ZipArchive implements Archive {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int DEFLATE64 = 9;
    private static final int BZIP2 = 12;

    private final ZipBytes zip;
    private final List<ArchiveEntry> entries;
    private final Inflaters inflaters = new Inflaters();

    private ZipArchive(ZipBytes zip, List<ArchiveEntry> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    /**
     * Opens a zip.
     *
     * @param notes where to put what is odd but harmless
     * @throws Refusal when it is damaged, dangerous or beyond the bounds
     */
    static ZipArchive open(ZipBytes zip, Limits limits, List<Finding> notes) throws IOException, Refusal {
        try {
            return read(zip, limits, notes);
        } catch (EOFException e) {
            throw new Refusal(CheckId.PKG_TRUNCATED, Location.PACKAGE);
        }
    }

    private static ZipArchive read(ZipBytes zip, Limits limits, List<Finding> notes) throws IOException, Refusal {
        ZipDirectory directory = ZipDirectory.read(zip, limits);
        if (directory.shift() > 0) {
            notes.add(Finding.of(CheckId.PKG_EXTRA_DATA, Location.PACKAGE, String.valueOf(directory.shift())));
        }
        List<ArchiveEntry> entries = new Intake(limits, notes, directory.shift()).take(directory.entries());
        new ZipGuard(zip, limits).check(entries);
        entries.sort(Comparator.comparing(ArchiveEntry::path));
        return new ZipArchive(zip, List.copyOf(entries));
    }

    /** The same files again, for a look inside while the guard is still at work. */
    static ZipArchive unguarded(ZipBytes zip, List<ArchiveEntry> entries) {
        return new ZipArchive(zip, entries);
    }

    /** An archive inside the package, only ever looked at; what cannot be read is left out. */
    static ZipArchive lenient(ZipBytes zip, List<ZipDirectory.Raw> raws) {
        List<ArchiveEntry> entries = new ArrayList<>();
        for (ZipDirectory.Raw raw : raws) {
            String name = NameDecoder.decode(raw.name(), false, null).name();
            if (!raw.encrypted() && raw.size() >= 0 && raw.offset() >= 0) {
                entries.add(new ArchiveEntry(
                        name, name, List.of(), raw.size(), raw.compressed(), -1, raw.method(), raw.offset()));
            }
        }
        return new ZipArchive(zip, entries);
    }

    /** Takes the entries of a directory in, one by one. */
    private static final class Intake {
        private final Limits limits;
        private final List<Finding> notes;
        private final long shift;
        private final Map<String, ArchiveEntry> byPath = new HashMap<>();
        private long total;

        Intake(Limits limits, List<Finding> notes, long shift) {
            this.limits = limits;
            this.notes = notes;
            this.shift = shift;
        }

        List<ArchiveEntry> take(List<ZipDirectory.Raw> raws) throws Refusal {
            List<ArchiveEntry> entries = new ArrayList<>(raws.size());
            for (ZipDirectory.Raw raw : raws) {
                NameDecoder.Decoded name =
                        NameDecoder.decode(raw.name(), (raw.flags() & 0x800) != 0, raw.unicodeName());
                String path = SafeNames.safe(name.name(), limits);
                refuseKind(raw, path);
                boolean folder = name.name().endsWith("/") || name.name().endsWith("\\");
                if (!folder) {
                    entries.add(file(raw, name, path));
                }
            }
            for (ArchiveEntry entry : entries) {
                refuseFileAsFolder(entry.path());
            }
            return entries;
        }

        /** A name cannot be a file and a folder at once. */
        private void refuseFileAsFolder(String path) throws Refusal {
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                String folder = path.substring(0, slash);
                if (byPath.containsKey(folder)) {
                    throw new Refusal(CheckId.PKG_DUPLICATE_NAME, Location.of(path), folder);
                }
            }
        }

        private void refuseKind(ZipDirectory.Raw raw, String path) throws Refusal {
            if (raw.special()) {
                throw new Refusal(CheckId.PKG_SYMLINK, Location.of(path), path);
            }
            if (raw.encrypted()) {
                throw new Refusal(CheckId.PKG_ENCRYPTED, Location.of(path), path);
            }
        }

        private ArchiveEntry file(ZipDirectory.Raw raw, NameDecoder.Decoded name, String path) throws Refusal {
            if (name.charset() != null) {
                notes.add(Finding.of(CheckId.PKG_NAME_CHARSET, Location.of(path), path, name.charset()));
            }
            if (name.name().indexOf('\\') >= 0) {
                notes.add(Finding.of(CheckId.PKG_NAME_BACKSLASH, Location.of(path), name.name()));
            }
            ArchiveEntry entry = new ArchiveEntry(
                    path,
                    name.name(),
                    name.others(),
                    raw.size(),
                    raw.compressed(),
                    raw.crc(),
                    raw.method(),
                    raw.offset() + shift);
            if (byPath.put(path, entry) != null) {
                throw new Refusal(CheckId.PKG_DUPLICATE_NAME, Location.of(path), path);
            }
            bound(entry);
            return entry;
        }

        private void bound(ArchiveEntry entry) throws Refusal {
            Location place = Location.of(entry.path());
            if (entry.size() < 0 || entry.size() > limits.fileBytes()) {
                throw new Refusal(
                        CheckId.PKG_FILE_SIZE,
                        place,
                        entry.path(),
                        Sizes.text(entry.size()),
                        Sizes.text(limits.fileBytes()));
            }
            total += entry.size();
            if (total > limits.totalBytes()) {
                throw new Refusal(
                        CheckId.PKG_TOTAL_SIZE, Location.PACKAGE, Sizes.text(total), Sizes.text(limits.totalBytes()));
            }
            if (entry.size() > limits.ratioFloorBytes()
                    && entry.size() / Math.max(1, entry.compressedSize()) > limits.ratio()) {
                throw new Refusal(CheckId.PKG_RATIO, place, entry.path(), ratio(entry), String.valueOf(limits.ratio()));
            }
        }

        private static String ratio(ArchiveEntry entry) {
            return String.valueOf(entry.size() / Math.max(1, entry.compressedSize()));
        }
    }

    @Override
    public List<ArchiveEntry> entries() {
        return entries;
    }

    @Override
    public InputStream open(ArchiveEntry entry) throws IOException {
        byte[] header = zip.at(entry.offset(), 30);
        long start = entry.offset() + 30 + LittleEndian.int16(header, 26) + LittleEndian.int16(header, 28);
        InputStream raw = zip.slice(start, entry.compressedSize());
        return new VerifiedStream(decompressed(raw, entry.method()), entry);
    }

    /** Whether files compressed with this method can be opened. */
    public static boolean supports(int method) {
        return method == STORED || method == DEFLATED || method == DEFLATE64 || method == BZIP2;
    }

    private InputStream decompressed(InputStream raw, int method) throws IOException {
        return switch (method) {
            case STORED -> raw;
            case DEFLATED -> inflaters.inflating(raw);
            case DEFLATE64 -> new Deflate64CompressorInputStream(raw);
            case BZIP2 -> new BZip2CompressorInputStream(raw);
            default -> throw new IOException("compression method " + method);
        };
    }

    @Override
    public boolean isBare() {
        return false;
    }

    @Override
    public boolean isZip() {
        return true;
    }

    @Override
    public void close() throws IOException {
        inflaters.close();
        zip.close();
    }
}
