package org.leaplms.lms.files;

import java.util.regex.Pattern;

/** Which names may become files. */
final class ContentPaths {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,199}");
    private static final int LONGEST = 2000;

    private ContentPaths() {}

    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    static boolean isSafe(String path) {
        if (path.isEmpty() || path.length() > LONGEST || path.endsWith("/")) {
            return false;
        }
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..") || hasForbidden(segment)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasForbidden(String segment) {
        return segment.chars().anyMatch(c -> c < ' ' || c == '\\' || c == ':' || c == 0x7f);
    }
}
