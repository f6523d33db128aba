package org.leaplms.content.internal.check;

import java.util.Locale;
import java.util.Set;

/** Names that every operating system can write to its disk. */
final class Portable {
    /** Windows counts the folder into which a package is unpacked as well, up to 260. */
    private static final int LONGEST = 240;

    private static final String FORBIDDEN = "<>:\"|?*";
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private Portable() {}

    /** Whether all parts of a path are such names. */
    static boolean is(String path) {
        if (path.length() > LONGEST) {
            return false;
        }
        int from = 0;
        for (int i = 0; i <= path.length(); i++) {
            char c = i == path.length() ? '/' : path.charAt(i);
            if (c == '/') {
                if (!part(path, from, i)) {
                    return false;
                }
                from = i + 1;
            } else if (FORBIDDEN.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean part(String path, int from, int to) {
        char last = to == from ? 'x' : path.charAt(to - 1);
        int dot = path.indexOf('.', from);
        int stem = (dot < 0 || dot > to ? to : dot) - from;
        boolean device = (stem == 3 || stem == 4)
                && DEVICES.contains(path.substring(from, from + stem).toLowerCase(Locale.ROOT));
        return last != '.' && last != ' ' && !device;
    }
}
