package org.leaplms.content.internal.archive;

import java.util.Set;

/** Files that operating systems and version control leave behind. */
final class Junk {
    private static final Set<String> NAMES = Set.of(".DS_Store", "Thumbs.db", "desktop.ini", "ehthumbs.db", "Icon\r");
    private static final Set<String> FOLDERS =
            Set.of("__MACOSX", ".git", ".svn", ".hg", ".Spotlight-V100", ".Trashes", ".fseventsd");

    private Junk() {}

    static boolean is(String path) {
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            char first = path.charAt(from);
            if ((first == '.' || first == '_') && FOLDERS.contains(path.substring(from, slash))) {
                return true;
            }
            from = slash + 1;
        }
        return path.startsWith("._", from) || NAMES.contains(path.substring(from));
    }
}
