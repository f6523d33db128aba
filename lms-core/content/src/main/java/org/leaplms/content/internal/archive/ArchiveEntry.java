package org.leaplms.content.internal.archive;

import java.util.List;

/**
 * One file of an archive, by its safe name.
 *
 * @param path normalised path: forward slashes, no {@code .} or {@code ..}, never absolute
 * @param rawName the name as decoded, before it was made safe
 * @param otherNames paths it would have under other encodings of its name
 * @param size uncompressed size in bytes
 * @param compressedSize compressed size in bytes
 * @param crc CRC-32, or -1 when not known
 * @param method compression method
 * @param offset where its local header begins
 */
public record ArchiveEntry(
        String path,
        String rawName,
        List<String> otherNames,
        long size,
        long compressedSize,
        long crc,
        int method,
        long offset) {
    /** Whether nobody but an operating system wanted this file in the package. */
    public boolean isJunk() {
        return Junk.is(path);
    }
}
