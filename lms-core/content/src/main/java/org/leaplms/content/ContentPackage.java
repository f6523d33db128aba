package org.leaplms.content;

import java.io.IOException;

/**
 * An opened package: what its manifest says, and its files. The records are immutable; closing releases the archive, and
 * the temporary copy of a package that came as a stream, after which only the files are gone.
 */
public sealed interface ContentPackage extends AutoCloseable
        permits Scorm12Package, Scorm2004Package, Cmi5Package, XapiPackage, AiccPackage {
    /** The standard and edition, from the evidence in the package. */
    Standard standard();

    /** The identifier its publisher gave the course; not unique in the world except for cmi5 and xAPI. */
    String identifier();

    /** The title of the course in the first language the package has. */
    String title();

    /** The files. */
    PackageFiles files();

    /** What was found while opening; nothing in it is blocking. */
    ValidationReport report();

    @Override
    default void close() throws IOException {
        files().close();
    }
}
