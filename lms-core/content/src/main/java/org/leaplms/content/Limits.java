package org.leaplms.content;

/**
 * The bounds inside which packages are read; beyond them they are refused. Immutable; all sizes in bytes.
 *
 * @param entries most entries in an archive or folder
 * @param totalBytes most bytes, uncompressed, in all files together
 * @param fileBytes most bytes, uncompressed, in one file
 * @param ratio most times larger a file, or the whole, may be than it is compressed
 * @param ratioFloorBytes uncompressed size below which the ratio is not looked at
 * @param nesting how many archives deep archives inside the package may be
 * @param nameLength most characters in the name of an entry
 * @param manifestBytes most bytes in a manifest or descriptor file
 * @param manifestDepth most levels of nesting in a manifest
 * @param manifestElements most elements in a manifest
 * @param entityExpansions most entity references that may be expanded in a manifest
 * @param verifiedBytes how many uncompressed bytes are read to verify checksums and true sizes
 * @param scannedBytes how many bytes of HTML and script are looked into
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
            50_000, 4096L * MIB, 2048L * MIB, 200, MIB, 2, 1024, 8 * MIB, 100, 100_000, 1000, 96L * MIB, 8L * MIB);

    /** These bounds with another largest number of entries. */
    public Limits withEntries(int value) {
        return new Limits(
                value,
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

    /** These bounds with other largest sizes, of all files together and of one. */
    public Limits withSizes(long total, long file) {
        return new Limits(
                entries,
                total,
                file,
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
