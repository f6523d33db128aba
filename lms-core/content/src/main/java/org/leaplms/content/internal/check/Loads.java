package org.leaplms.content.internal.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a page or script loads.
 *
 * @param hosts other hosts
 * @param insecure addresses over http
 * @param links pages and scripts it names
 */
record Loads(Set<String> hosts, Set<String> insecure, Set<String> links) {
    private static final int BEFORE = 120;
    private static final int MOST = 500;
    private static final List<String> LOADING =
            List.of("src=", "src =", "url(", "@import", "<link", "fetch(", ".open(", "data=");

    /** What link elements name without loading it. */
    private static final List<String> RELATED =
            List.of("license", "canonical", "alternate", "\"author", "\"profile", "schema.");

    static Loads in(String text) {
        Loads loads = new Loads(new TreeSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        int at = text.indexOf("//");
        while (at >= 0 && loads.insecure.size() < MOST) {
            loads.address(text, at);
            at = text.indexOf("//", at + 2);
        }
        for (String ending : List.of(".js", ".htm")) {
            int dot = text.indexOf(ending);
            while (dot >= 0 && loads.links.size() < MOST) {
                loads.link(text, dot + ending.length());
                dot = text.indexOf(ending, dot + 1);
            }
        }
        return loads;
    }

    private void address(String text, int slashes) {
        int start = slashes;
        while (start > 0
                && slashes - start < 6
                && (text.charAt(start - 1) == ':' || Character.isLetter(text.charAt(start - 1)))) {
            start--;
        }
        String scheme = text.substring(start, slashes).toLowerCase(Locale.ROOT);
        boolean known = scheme.isEmpty() || scheme.equals("http:") || scheme.equals("https:");
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        if (!known || "\"'( \t".indexOf(before) < 0) {
            return;
        }
        String host = host(text, slashes + 2);
        if (host.indexOf('.') > 0 && !host.equals("www.w3.org") && loading(text, start)) {
            hosts.add(host);
            if (scheme.equals("http:")) {
                insecure.add("http://" + host);
            }
        }
    }

    /** Whether what stands before an address makes a browser load it, rather than only show a link. */
    private static boolean loading(String text, int start) {
        String before = text.substring(Math.max(0, start - BEFORE), start);
        int tag = Math.max(before.lastIndexOf('>'), before.lastIndexOf(';'));
        String near = before.substring(tag + 1).toLowerCase(Locale.ROOT);
        boolean link = near.contains("<a ")
                || (near.contains("<link") && RELATED.stream().anyMatch(near::contains));
        return !link && LOADING.stream().anyMatch(near::contains);
    }

    private static String host(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 255 && isHost(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isHost(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
    }

    private void link(String text, int end) {
        int stop = end;
        while (stop < text.length() && stop - end < 4 && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        int start = end;
        while (start > 0 && end - start < 300 && "\"'=(<> \n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        if (before == '"' || before == '\'' || before == '=') {
            links.add(text.substring(start, stop));
        }
    }
}
