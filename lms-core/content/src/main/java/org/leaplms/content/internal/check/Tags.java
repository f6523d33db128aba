package org.leaplms.content.internal.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks at the tags of a page. */
final class Tags {
    private static final Pattern ALT = Pattern.compile("\\balt\\b");
    private static final int LONGEST = 2000;

    private Tags() {}

    /**
     * Images without alt, videos without captions, frames without title, whether the language is said, and whether there
     * is a title.
     */
    static int[] counts(String text) {
        int[] counts = new int[5];
        int at = text.indexOf('<');
        while (at >= 0) {
            if (starts(text, at, "<img")) {
                counts[0] += ALT.matcher(attributes(text, at)).find() ? 0 : 1;
            } else if (starts(text, at, "<video")) {
                counts[1] += captioned(text, at) ? 0 : 1;
            } else if (starts(text, at, "<iframe")) {
                counts[2] += attributes(text, at).contains("title") ? 0 : 1;
            } else if (starts(text, at, "<html")) {
                counts[3] += attributes(text, at).contains("lang") ? 1 : 0;
            } else if (starts(text, at, "<title")) {
                counts[4] += titled(text, at) ? 1 : 0;
            }
            at = text.indexOf('<', shown(text, at));
        }
        return counts;
    }

    private static boolean starts(String text, int at, String tag) {
        return at + 1 < text.length()
                && (text.charAt(at + 1) | 0x20) == tag.charAt(1)
                && text.regionMatches(true, at, tag, 0, tag.length())
                && at + tag.length() < text.length()
                && !Character.isLetterOrDigit(text.charAt(at + tag.length()));
    }

    /** Where to go on: behind a comment or a script, whose tags are no tags of the page, or else behind the bracket. */
    static int shown(String text, int at) {
        if (text.startsWith("<!--", at)) {
            return behind(text, "-->", at + 2);
        }
        return starts(text, at, "<script") ? behind(text, "</script", at) : at + 1;
    }

    private static int behind(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at + 1;
    }

    private static String attributes(String text, int at) {
        int end = text.indexOf('>', at);
        int stop = end < 0 || end - at > LONGEST ? Math.min(text.length(), at + LONGEST) : end;
        return text.substring(at, stop).toLowerCase(Locale.ROOT);
    }

    private static boolean titled(String text, int at) {
        int open = text.indexOf('>', at);
        int close = open < 0 ? -1 : text.indexOf('<', open);
        return close > 0 && !text.substring(open + 1, close).isBlank();
    }

    private static boolean captioned(String text, int at) {
        String inside =
                text.substring(at, Math.min(text.length(), at + LONGEST)).toLowerCase(Locale.ROOT);
        int end = inside.indexOf("</video");
        String own = end < 0 ? inside : inside.substring(0, end);
        return own.contains("captions") || own.contains("subtitles");
    }

    /** The dead plug-in that a page needs, if any. */
    static List<String> plugins(String text) {
        int at = text.indexOf('<');
        while (at >= 0) {
            if (starts(text, at, "<applet")) {
                return List.of("Java");
            }
            if (starts(text, at, "<embed") || starts(text, at, "<object")) {
                String plugin = plugin(attributes(text, at));
                if (!plugin.isEmpty()) {
                    return List.of(plugin);
                }
            }
            at = text.indexOf('<', at + 1);
        }
        return List.of();
    }

    private static String plugin(String tag) {
        if (tag.contains("shockwave-flash") || tag.contains(".swf") || tag.contains("d27cdb6e")) {
            return "Flash";
        }
        if (tag.contains("silverlight")) {
            return "Silverlight";
        }
        if (tag.contains("x-java")) {
            return "Java";
        }
        return tag.contains("x-director") || tag.contains(".dcr") || tag.contains("166b1bc") ? "Shockwave" : "";
    }
}
