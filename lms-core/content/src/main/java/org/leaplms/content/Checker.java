package org.leaplms.content;

/**
 * A check that a host adds to those of the library. It runs after them, on packages that are importable so far; what it
 * finds with severity error or worse keeps the package from being imported. It must not keep the package, and it is
 * called from the thread that opened it.
 */
@FunctionalInterface
public interface Checker {
    /**
     * Looks at a package and reports what it finds.
     *
     * @param content the package, open for reading its files
     * @param findings where to report
     */
    void check(ContentPackage content, FindingSink findings);
}
