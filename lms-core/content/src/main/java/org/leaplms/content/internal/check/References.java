package org.leaplms.content.internal.check;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leaplms.content.internal.read.Hrefs;

/**
 * The files of its own package that a page loads by what stands in its tags. What scripts put together cannot be known, and
 * a page that changes its base or is a template is left alone.
 */
final class References {
    private static final int LONGEST = 4000;
    private static final int MOST = 500;
    private static final String NOT_PLAIN = "{}<>$+&\"'`|\\";

    /** The tags that make a browser load a file, and the attribute that names it. */
    private static final Map<String, String> LOADING = Map.of(
            "img", "src",
            "script", "src",
            "iframe", "src",
            "frame", "src",
            "audio", "src",
            "video", "src",
            "source", "src",
            "link", "href");

    private final String text;
    private final Set<String> found = new LinkedHashSet<>();
    private boolean unknowable;

    private References(String text) {
        this.text = text;
    }

    /** The addresses that a page loads, as written, without query and fragment, and only such as lead to a file near it. */
    static Set<String> in(String text) {
        References references = new References(text);
        int at = text.indexOf('<');
        while (at >= 0 && references.found.size() < MOST) {
            at = text.indexOf('<', references.after(at));
        }
        return references.unknowable ? Set.of() : references.found;
    }

    /** The paths among them that a package has not, seen from the folder of the page. */
    static Set<String> missing(Set<String> references, String page, Set<String> files) {
        Set<String> missing = new TreeSet<>();
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        for (String reference : references) {
            String path = Hrefs.normalised(folder + reference);
            if (!files.contains(path) && !files.contains(Hrefs.percentDecoded(path))) {
                missing.add(reference);
            }
        }
        return missing;
    }

    /** Looks at what begins at a bracket and says where to go on. */
    private int after(int at) {
        String name = name(at + 1);
        if (name.equals("base")) {
            unknowable = true;
        }
        String attribute = LOADING.get(name);
        int close = attribute == null ? at : close(at);
        if (attribute != null) {
            tag(name, text.substring(at + 1 + name.length(), close), attribute);
        }
        return Math.max(Tags.shown(text, at), attribute == null ? 0 : close);
    }

    private String name(int from) {
        int stop = from;
        while (stop < text.length() && stop - from < 10 && Character.isLetterOrDigit(text.charAt(stop))) {
            stop++;
        }
        return text.substring(from, stop).toLowerCase(Locale.ROOT);
    }

    /** Where a tag ends; brackets inside quotes do not count. */
    private int close(int from) {
        char quote = 0;
        int most = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < most; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        return most;
    }

    private void tag(String name, String inside, String attribute) {
        String lower = inside.toLowerCase(Locale.ROOT);
        if (name.equals("link") && !lower.contains("stylesheet")) {
            return;
        }
        String value = value(inside, lower, attribute);
        int end = value.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = value.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        String path = value.substring(0, end).strip();
        if (isNear(path)) {
            found.add(path);
        }
    }

    private static String value(String inside, String lower, String attribute) {
        int at = lower.indexOf(attribute);
        while (at > 0) {
            int next = at + attribute.length();
            while (next < inside.length() && Character.isWhitespace(inside.charAt(next))) {
                next++;
            }
            if (Character.isWhitespace(inside.charAt(at - 1)) && next < inside.length() && inside.charAt(next) == '=') {
                return quoted(inside.substring(next + 1).strip());
            }
            at = lower.indexOf(attribute, at + 1);
        }
        return "";
    }

    private static String quoted(String rest) {
        char first = rest.isEmpty() ? ' ' : rest.charAt(0);
        if (first == '"' || first == '\'') {
            int end = rest.indexOf(first, 1);
            return end < 0 ? "" : rest.substring(1, end);
        }
        int end = 0;
        while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
            end++;
        }
        return rest.substring(0, end);
    }

    /** Whether an address leads to a file below or beside the page, and is no address for a program to fill in. */
    private static boolean isNear(String path) {
        return !path.isEmpty()
                && !path.endsWith("/")
                && !path.startsWith("/")
                && path.indexOf(':') < 0
                && path.chars().noneMatch(c -> NOT_PLAIN.indexOf(c) >= 0 || c < ' ');
    }
}
