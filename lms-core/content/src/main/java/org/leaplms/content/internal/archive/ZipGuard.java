package org.leaplms.content.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.leaplms.content.CheckId;
import org.leaplms.content.Limits;
import org.leaplms.content.Location;

/** Looks for what an honest zip never has: shared data, headers that disagree, and archives that hide bombs. */
final class ZipGuard {
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int NESTED_READ = 8 << 20;
    private static final long NESTED_TOTAL = 64L << 20;

    private final ZipBytes zip;
    private final Limits limits;
    private long nestedLeft = NESTED_TOTAL;

    ZipGuard(ZipBytes zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    void check(List<ArchiveEntry> entries) throws IOException, Refusal {
        List<ArchiveEntry> byOffset = entries.stream()
                .sorted(Comparator.comparingLong(ArchiveEntry::offset))
                .toList();
        long end = 0;
        for (ArchiveEntry entry : byOffset) {
            Location place = Location.of(entry.path());
            if (entry.offset() < end) {
                throw new Refusal(CheckId.PKG_OVERLAP, place, entry.path());
            }
            end = entry.offset() + 30 + entry.compressedSize();
            if (entry.offset() < 0 || entry.compressedSize() < 0 || end > zip.size()) {
                throw new Refusal(CheckId.PKG_TRUNCATED, place);
            }
            localHeader(entry, place);
        }
        wholeRatio(entries);
        nested(entries);
    }

    private void localHeader(ArchiveEntry entry, Location place) throws IOException, Refusal {
        byte[] header = zip.at(entry.offset(), 30);
        if (LittleEndian.int32(header, 0) != LOCAL_HEADER) {
            throw new Refusal(CheckId.PKG_TRUNCATED, place);
        }
        int length = LittleEndian.int16(header, 26);
        if (entry.offset() + 30L + length > zip.size()) {
            throw new Refusal(CheckId.PKG_TRUNCATED, place);
        }
        if ((LittleEndian.int16(header, 6) & 1) != 0) {
            throw new Refusal(CheckId.PKG_ENCRYPTED, place, entry.path());
        }
        String local = new String(zip.at(entry.offset() + 30, length), StandardCharsets.ISO_8859_1);
        if (!local.equals(entry.rawName()) && disagree(local.replace('\\', '/'), entry.rawName())) {
            throw new Refusal(CheckId.PKG_HEADER_MISMATCH, place, entry.path(), SafeNames.printable(local));
        }
    }

    /** Only plain letters can be compared: both names may be in encodings of their own. */
    private static boolean disagree(String local, String central) {
        boolean ascii = local.chars().allMatch(c -> c < 128) && central.chars().allMatch(c -> c < 128);
        return ascii && !local.equals(central.replace('\\', '/'));
    }

    private void wholeRatio(List<ArchiveEntry> entries) throws Refusal {
        long size = entries.stream().mapToLong(ArchiveEntry::size).sum();
        long compressed =
                entries.stream().mapToLong(ArchiveEntry::compressedSize).sum();
        if (size > 4 * limits.ratioFloorBytes() && size / Math.max(1, compressed) > limits.ratio()) {
            throw new Refusal(
                    CheckId.PKG_RATIO,
                    Location.PACKAGE,
                    "*",
                    String.valueOf(size / Math.max(1, compressed)),
                    String.valueOf(limits.ratio()));
        }
    }

    private void nested(List<ArchiveEntry> entries) throws IOException, Refusal {
        ZipArchive self = null;
        for (ArchiveEntry entry : entries) {
            String name = entry.path().toLowerCase(Locale.ROOT);
            if (name.endsWith(".zip") || name.endsWith(".jar")) {
                self = self == null ? ZipArchive.unguarded(zip, entries) : self;
                byte[] inner = head(self, entry);
                if (inner != null) {
                    descend(inner, entry.path(), 1, entry.compressedSize());
                }
            }
        }
    }

    private byte @org.jspecify.annotations.Nullable [] head(ZipArchive archive, ArchiveEntry entry) {
        if (entry.size() > Math.min(NESTED_READ, nestedLeft) || !ZipArchive.supports(entry.method())) {
            return null;
        }
        nestedLeft -= entry.size();
        try (InputStream in = archive.open(entry)) {
            return in.readNBytes(NESTED_READ);
        } catch (IOException e) {
            return null;
        }
    }

    /** What an inner archive claims must be within the same bounds, all the way down. */
    private void descend(byte[] bytes, String path, int depth, long outerCompressed) throws IOException, Refusal {
        Location place = Location.of(path);
        ZipBytes inner = new ZipBytes(new SeekableInMemoryByteChannel(bytes));
        ZipArchive archive;
        try {
            List<ZipDirectory.Raw> raws = ZipDirectory.read(inner, limits).entries();
            long claimed = raws.stream().mapToLong(ZipDirectory.Raw::size).sum();
            boolean bomb = claimed > limits.totalBytes()
                    || (claimed > 4 * limits.ratioFloorBytes()
                            && claimed / Math.max(1, Math.min(bytes.length, outerCompressed)) > limits.ratio());
            if (bomb) {
                throw new Refusal(CheckId.PKG_NESTED_BOMB, place, path, Sizes.text(claimed));
            }
            archive = ZipArchive.lenient(inner, raws);
        } catch (Refusal e) {
            if (e.finding().check() == CheckId.PKG_TRUNCATED) {
                return;
            }
            throw e.finding().check() == CheckId.PKG_NESTED_BOMB
                    ? e
                    : new Refusal(
                            CheckId.PKG_NESTED_BOMB, place, path, e.finding().id());
        }
        for (ArchiveEntry entry : archive.entries()) {
            if (entry.path().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                if (depth >= limits.nesting()) {
                    throw new Refusal(CheckId.PKG_NESTING, place, path, String.valueOf(limits.nesting()));
                }
                byte[] deeper = head(archive, entry);
                if (deeper != null) {
                    descend(deeper, path + "!/" + entry.path(), depth + 1, outerCompressed);
                }
            }
        }
    }
}
