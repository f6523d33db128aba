package org.leaplms.content;

import java.io.InputStream;
import java.nio.file.Path;

/**
 * Where a package comes from. A path may be a zip file, a folder that holds the package's files, or a single
 * {@code cmi5.xml}, {@code tincan.xml} or {@code imsmanifest.xml}. A stream is copied to a temporary file that is
 * deleted when the package is closed, so memory does not grow with its length; it is read once and not closed.
 */
public sealed interface PackageSource {
    /** The name shown in reports. */
    String name();

    /** A package on disk: a zip file, a folder or a single descriptor. Never written to. */
    static PackageSource of(Path path) {
        Path last = path.getFileName();
        return new OfPath(last == null ? path.toString() : last.toString(), path);
    }

    /** A package from a stream, under a name that is only shown. */
    static PackageSource of(String name, InputStream stream) {
        return new OfStream(name, stream);
    }

    /** See {@link PackageSource#of(Path)}. */
    record OfPath(String name, Path path) implements PackageSource {}

    /** See {@link PackageSource#of(String, InputStream)}. */
    record OfStream(String name, InputStream stream) implements PackageSource {}
}
