package org.leaplms.content.internal.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leaplms.content.PackageFile;

/** What an href means inside a package. */
public final class Hrefs {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

    /** How the file for an href was found. */
    public enum Match {
        /** As written, or percent-encoded as it should be. */
        EXACT,
        /** After turning backslashes. */
        BACKSLASH,
        /** Although case, accents or the archive's encoding differ. */
        LOOSE,
        /** The archive's name is itself percent-encoded. */
        ENCODED_NAME,
        /** By reading a leading slash as the root of the package. */
        FROM_ROOT,
        /** Not at all. */
        NONE,
        /** It is not a file of the package: another host. */
        EXTERNAL,
        /** Its scheme runs code or reads local files. */
        DANGEROUS,
        /** Its scheme is none that browsers open as a page. */
        OTHER_SCHEME,
        /** It leads out of the package. */
        ESCAPES,
        /** A path of somebody's disk. */
        LOCAL_DISK
    }

    /**
     * What an href resolved to.
     *
     * @param match how
     * @param file the file, when there is one
     * @param path the path that was looked for, decoded
     * @param suffix query and fragment as written, with their marks
     */
    public record Resolved(Match match, Optional<PackageFile> file, String path, String suffix) {}

    private Hrefs() {}

    /** Resolves an href against the root of a package. */
    public static Resolved resolve(FileTree tree, String href) {
        String trimmed = href.strip();
        Match special = special(trimmed);
        boolean named = special == Match.OTHER_SCHEME && tree.find(trimmed).isPresent();
        if (special != Match.NONE && !named) {
            return new Resolved(special, Optional.empty(), trimmed, "");
        }
        int cut = cut(trimmed);
        String raw = trimmed.substring(0, cut);
        String suffix = trimmed.substring(cut);
        Resolved whole = find(tree, raw, suffix);
        if (whole.file().isEmpty() && !suffix.isEmpty()) {
            Optional<PackageFile> literal = tree.find(trimmed);
            if (literal.isPresent()) {
                return new Resolved(Match.EXACT, literal, trimmed, "");
            }
        }
        return whole;
    }

    private static Resolved find(FileTree tree, String raw, String suffix) {
        boolean backslash = raw.indexOf('\\') >= 0;
        String slashed = raw.replace('\\', '/');
        boolean rooted = slashed.startsWith("/");
        String decoded = normalised(percentDecoded(slashed));
        if (decoded.startsWith("../") || decoded.equals("..")) {
            return new Resolved(Match.ESCAPES, Optional.empty(), decoded, suffix);
        }
        Optional<PackageFile> exact = tree.find(decoded);
        if (exact.isPresent()) {
            Match match = rooted ? Match.FROM_ROOT : backslash ? Match.BACKSLASH : Match.EXACT;
            return new Resolved(match, exact, decoded, suffix);
        }
        Optional<PackageFile> literal = tree.find(normalised(slashed));
        if (literal.isPresent()) {
            return new Resolved(Match.ENCODED_NAME, literal, normalised(slashed), suffix);
        }
        Optional<PackageFile> near = tree.findLoosely(decoded)
                .or(() -> tree.findLoosely(normalised(percentDecoded(slashed, StandardCharsets.ISO_8859_1))))
                .flatMap(tree::find);
        return new Resolved(near.isPresent() ? Match.LOOSE : Match.NONE, near, decoded, suffix);
    }

    private static Match special(String href) {
        char first = href.isEmpty() ? 'x' : href.charAt(0);
        boolean plain = first > '/' && first != '\\' && first != 0x7F && href.indexOf(':') < 0;
        return plain ? Match.NONE : scheme(href);
    }

    private static Match scheme(String href) {
        String compact = href.replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
        if (compact.startsWith("\\\\")) {
            return Match.LOCAL_DISK;
        }
        if (compact.startsWith("//")) {
            return Match.EXTERNAL;
        }
        if (!SCHEME.matcher(compact).find()) {
            return Match.NONE;
        }
        if (compact.startsWith("http:") || compact.startsWith("https:")) {
            return Match.EXTERNAL;
        }
        if (compact.length() > 2 && compact.charAt(1) == ':') {
            return Match.LOCAL_DISK;
        }
        for (String scheme : List.of("javascript:", "vbscript:", "data:", "file:", "blob:", "about:", "jar:")) {
            if (compact.startsWith(scheme)) {
                return Match.DANGEROUS;
            }
        }
        return Match.OTHER_SCHEME;
    }

    /** Whether an href names its scheme or another host. */
    public static boolean isAbsolute(String href) {
        return special(href.strip()) != Match.NONE;
    }

    private static int cut(String href) {
        int query = href.indexOf('?');
        int fragment = href.indexOf('#');
        int end = query < 0 ? href.length() : query;
        return fragment < 0 ? end : Math.min(end, fragment);
    }

    /** Percent-decoding as UTF-8, leaving what is not a valid escape alone. */
    public static String percentDecoded(String text) {
        return percentDecoded(text, StandardCharsets.UTF_8);
    }

    private static String percentDecoded(String text, Charset charset) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(charset);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (bytes[i] == '%' && high >= 0 && low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toString(charset);
    }

    /** Removes {@code .}, {@code ..} and empty segments; what leads out of the root begins with {@code ..}. */
    public static String normalised(String path) {
        return isNormal(path) ? path : rebuilt(path);
    }

    private static boolean isNormal(String path) {
        return !path.startsWith("/")
                && !path.startsWith(".")
                && !path.endsWith("/")
                && !path.contains("//")
                && !path.contains("/.");
    }

    private static String rebuilt(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")
                    && !parts.isEmpty()
                    && !parts.get(parts.size() - 1).equals("..")) {
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /** Puts a base before an href unless the href is absolute. */
    public static String join(String base, String href) {
        if (base.isEmpty() || isAbsolute(href) || href.strip().startsWith("/")) {
            return href;
        }
        return base.endsWith("/") ? base + href.strip() : base + "/" + href.strip();
    }

    /** What all {@code xml:base} around an element come to; empty, or with a slash at its end. */
    public static String baseOf(org.leaplms.content.internal.xml.XmlElement element) {
        return Bases.of(element);
    }

    /** A path as the path part of a URL: everything but unreserved characters and slashes percent-encoded. */
    public static String encoded(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~/!$'()*,;=@:".indexOf(c) >= 0);
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                out.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }
}
