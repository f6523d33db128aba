package org.leaplms.content;

import java.util.function.Consumer;

/**
 * The bounds inside which packages are read; beyond them they are refused. Immutable; all sizes in bytes.
 *
 * @param entries most entries in an archive or folder; 50,000 unless changed
 * @param totalBytes most bytes, uncompressed, in all files together; 4 GiB unless changed
 * @param fileBytes most bytes, uncompressed, in one file; 2 GiB unless changed
 * @param ratio most times larger a file, or the whole, may be than it is compressed; 200 unless changed
 * @param ratioFloorBytes uncompressed size below which the ratio is not looked at, since silence and blank
 *     pictures compress well; 4 MiB unless changed
 * @param nesting how many archives deep archives inside the package may be; 2 unless changed
 * @param nameLength most characters in the name of an entry; 1024 unless changed
 * @param manifestBytes most bytes in a manifest or descriptor file; 8 MiB unless changed
 * @param manifestDepth most levels of nesting in a manifest; 100 unless changed
 * @param manifestElements most elements in a manifest; 100,000 unless changed
 * @param entityExpansions most entity references that may be expanded in a manifest; 1000 unless changed
 * @param verifiedBytes how many uncompressed bytes are read on opening to verify checksums and true sizes, small files first;
 *     all other files are verified when they are read, so that nothing damaged is ever imported; 256 MiB unless changed
 * @param scannedBytes how many bytes of HTML and script are looked into; 8 MiB unless changed
 */
public record Limits(
        int entries,
        long totalBytes,
        long fileBytes,
        int ratio,
        long ratioFloorBytes,
        int nesting,
        int nameLength,
        int manifestBytes,
        int manifestDepth,
        int manifestElements,
        int entityExpansions,
        long verifiedBytes,
        long scannedBytes) {
    private static final int MIB = 1 << 20;

    /** Bounds that let every honest package pass that a hospital has been seen to use. */
    public static final Limits DEFAULT = new Limits(
            50_000,
            4096L * MIB,
            2048L * MIB,
            200,
            4L * MIB,
            2,
            1024,
            8 * MIB,
            100,
            100_000,
            1000,
            256L * MIB,
            8L * MIB);

    /** These bounds with another largest number of entries. */
    public Limits withEntries(int value) {
        return with(b -> b.entries = value);
    }

    /** These bounds with another largest size of all files together. */
    public Limits withTotalBytes(long value) {
        return with(b -> b.totalBytes = value);
    }

    /** These bounds with another largest size of one file. */
    public Limits withFileBytes(long value) {
        return with(b -> b.fileBytes = value);
    }

    /** These bounds with another largest ratio of compression. */
    public Limits withRatio(int value) {
        return with(b -> b.ratio = value);
    }

    /** These bounds with another size from which the ratio is looked at. */
    public Limits withRatioFloorBytes(long value) {
        return with(b -> b.ratioFloorBytes = value);
    }

    /** These bounds with another depth of archives inside archives. */
    public Limits withNesting(int value) {
        return with(b -> b.nesting = value);
    }

    /** These bounds with another longest name. */
    public Limits withNameLength(int value) {
        return with(b -> b.nameLength = value);
    }

    /** These bounds with another largest size of a manifest. */
    public Limits withManifestBytes(int value) {
        return with(b -> b.manifestBytes = value);
    }

    /** These bounds with another deepest nesting in a manifest. */
    public Limits withManifestDepth(int value) {
        return with(b -> b.manifestDepth = value);
    }

    /** These bounds with another largest number of elements in a manifest. */
    public Limits withManifestElements(int value) {
        return with(b -> b.manifestElements = value);
    }

    /** These bounds with another largest number of entity references in a manifest. */
    public Limits withEntityExpansions(int value) {
        return with(b -> b.entityExpansions = value);
    }

    /** These bounds with another number of bytes that are verified on opening; 0 leaves it to whoever reads the files. */
    public Limits withVerifiedBytes(long value) {
        return with(b -> b.verifiedBytes = value);
    }

    /** These bounds with another number of bytes of pages and scripts that are looked into. */
    public Limits withScannedBytes(long value) {
        return with(b -> b.scannedBytes = value);
    }

    private Limits with(Consumer<Bounds> change) {
        Bounds bounds = new Bounds(this);
        change.accept(bounds);
        return bounds.limits();
    }

    /** The same bounds while one of them is changed. */
    private static final class Bounds {
        private int entries;
        private long totalBytes;
        private long fileBytes;
        private int ratio;
        private long ratioFloorBytes;
        private int nesting;
        private int nameLength;
        private int manifestBytes;
        private int manifestDepth;
        private int manifestElements;
        private int entityExpansions;
        private long verifiedBytes;
        private long scannedBytes;

        Bounds(Limits from) {
            this.entries = from.entries;
            this.totalBytes = from.totalBytes;
            this.fileBytes = from.fileBytes;
            this.ratio = from.ratio;
            this.ratioFloorBytes = from.ratioFloorBytes;
            this.nesting = from.nesting;
            this.nameLength = from.nameLength;
            this.manifestBytes = from.manifestBytes;
            this.manifestDepth = from.manifestDepth;
            this.manifestElements = from.manifestElements;
            this.entityExpansions = from.entityExpansions;
            this.verifiedBytes = from.verifiedBytes;
            this.scannedBytes = from.scannedBytes;
        }

        Limits limits() {
            return new Limits(
                    entries,
                    totalBytes,
                    fileBytes,
                    ratio,
                    ratioFloorBytes,
                    nesting,
                    nameLength,
                    manifestBytes,
                    manifestDepth,
                    manifestElements,
                    entityExpansions,
                    verifiedBytes,
                    scannedBytes);
        }
    }
}
