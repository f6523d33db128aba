package org.leaplms.lms.servlet;

import java.util.Optional;

/**
 * A path inside a course as a request names it. Only plain relative names pass: no empty, dot or dot-dot segment, no
 * backslash, no control character, no colon (drive letters, alternate streams). The content store looks names up in
 * the imported file list; this is the second fence.
 */
final class SafePath {
    private static final int LONGEST = 1024;

    private SafePath() {}

    /**
     * @param decoded path after percent-decoding, without leading slash
     * @return the same path, or empty when it could leave the course
     */
    static Optional<String> of(String decoded) {
        if (decoded.isEmpty() || decoded.length() > LONGEST || decoded.chars().anyMatch(SafePath::isForbidden)) {
            return Optional.empty();
        }
        for (String segment : decoded.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return Optional.empty();
            }
        }
        return Optional.of(decoded);
    }

    private static boolean isForbidden(int character) {
        return character < 0x20 || character == 0x7f || character == '\\' || character == ':';
    }
}
