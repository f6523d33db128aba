package org.leaplms.content;

/**
 * One file of a package. Immutable.
 *
 * @param path path from the folder that holds the manifest, with forward slashes, never leaving the package
 * @param size size in bytes, uncompressed
 * @param compressedSize size in the archive in bytes; the same as {@code size} when there is no archive
 */
public record PackageFile(String path, long size, long compressedSize) {}
