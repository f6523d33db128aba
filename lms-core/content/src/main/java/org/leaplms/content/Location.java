package org.leaplms.content;

/**
 * Where in a package something is. Immutable.
 *
 * @param file path inside the package, with forward slashes; empty for the package as a whole
 * @param line line, from 1; 0 when there is none
 * @param column column, from 1; 0 when there is none
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
    /** The package as a whole. */
    public static final Location PACKAGE = new Location("", 0, 0);

    /** A file as a whole. */
    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code file:line:column}, without the parts that are not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return file + ":" + line + (column == 0 ? "" : ":" + column);
    }
}
