package org.leaplms.content.internal.archive;

import java.util.Set;

/** Files that operating systems and version control leave behind. */
final class Junk {
    private static final Set<String> NAMES = Set.of(".DS_Store", "Thumbs.db", "desktop.ini", "ehthumbs.db", "Icon\r");
    private static final Set<String> FOLDERS =
            Set.of("__MACOSX", ".git", ".svn", ".hg", ".Spotlight-V100", ".Trashes", ".fseventsd");

    private Junk() {}

    static boolean is(String path) {
        String[] parts = path.split("/", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            if (FOLDERS.contains(parts[i])) {
                return true;
            }
        }
        String last = parts[parts.length - 1];
        return NAMES.contains(last) || last.startsWith("._");
    }
}
