package org.leaplms.content.internal.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.leaplms.content.CheckId;
import org.leaplms.content.Limits;
import org.leaplms.content.Location;

/** Turns the name of an entry into a path that cannot leave the package, or refuses it. */
final class SafeNames {
    /** Bytes that file systems allow in the name of one file or folder. */
    private static final int MOST_IN_PART = 255;

    private SafeNames() {}

    static String safe(String name, Limits limits) throws Refusal {
        return name.length() <= limits.nameLength() && plain(name) ? name : mended(name, limits);
    }

    /** Whether a name is as nearly all are: nothing in it has to be looked at twice. */
    private static boolean plain(String name) {
        char before = '/';
        int part = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            part = c == '/' ? 0 : part + 1;
            if (part > MOST_IN_PART
                    || c <= ' '
                    || c > '~'
                    || c == '\\'
                    || c == ':'
                    || (before == '/' && (c == '/' || c == '.'))) {
                return false;
            }
            before = c;
        }
        return before != '/';
    }

    private static String mended(String name, Limits limits) throws Refusal {
        Location place = Location.of(printable(name));
        if (name.length() > limits.nameLength()) {
            throw tooLong(name, name.length(), limits.nameLength());
        }
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(CheckId.PKG_BAD_NAME, place, printable(name));
        }
        String slashed = name.replace('\\', '/');
        if (slashed.startsWith("/") || isDrive(slashed)) {
            throw new Refusal(CheckId.PKG_ABSOLUTE_NAME, place, name);
        }
        return joined(slashed, place, name);
    }

    private static Refusal tooLong(String name, int length, int most) {
        return new Refusal(
                CheckId.PKG_NAME_LENGTH,
                Location.of(printable(name.substring(0, 80)) + "…"),
                String.valueOf(length),
                String.valueOf(most));
    }

    private static String joined(String slashed, Location place, String name) throws Refusal {
        List<String> parts = new ArrayList<>();
        for (String part : slashed.split("/", -1)) {
            if (part.equals("..")) {
                throw new Refusal(CheckId.PKG_PATH_ESCAPES, place, name);
            }
            if (part.getBytes(StandardCharsets.UTF_8).length > MOST_IN_PART) {
                throw tooLong(name, part.length(), MOST_IN_PART);
            }
            if (part.indexOf(':') >= 0) {
                throw new Refusal(CheckId.PKG_BAD_NAME, place, name);
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            throw new Refusal(CheckId.PKG_BAD_NAME, place, name);
        }
        return String.join("/", parts);
    }

    private static boolean isDrive(String name) {
        return name.length() >= 2 && name.charAt(1) == ':' && Character.isLetter(name.charAt(0));
    }

    static String printable(String name) {
        StringBuilder out = new StringBuilder();
        name.chars().forEach(c -> out.append(Character.isISOControl(c) ? '\uFFFD' : (char) c));
        return out.toString();
    }
}
