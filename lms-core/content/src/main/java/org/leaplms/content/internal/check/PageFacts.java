package org.leaplms.content.internal.check;

import java.util.List;
import java.util.Set;

/**
 * What one page or script does, from its text alone, in time that grows with its length only.
 *
 * @param page whether it is a page
 * @param api whether it calls or looks for the SCORM API
 * @param unload whether it relies on unload
 * @param popup whether it opens windows
 * @param jsonState whether it writes JSON into suspend data
 * @param language whether the page says its language
 * @param titled whether the page has a title
 * @param imagesWithoutAlt images without alt
 * @param videosWithoutCaptions videos without captions
 * @param framesWithoutTitle frames without title
 * @param hosts other hosts it loads from
 * @param insecure what it loads over http
 * @param plugins plug-ins it needs
 * @param links pages and scripts it names
 * @param references files of its own package that its tags load
 */
record PageFacts(
        boolean page,
        boolean api,
        boolean unload,
        boolean popup,
        boolean jsonState,
        boolean language,
        boolean titled,
        int imagesWithoutAlt,
        int videosWithoutCaptions,
        int framesWithoutTitle,
        Set<String> hosts,
        List<String> insecure,
        List<String> plugins,
        Set<String> links,
        Set<String> references) {
    static final PageFacts NONE = new PageFacts(
            false, false, false, false, false, true, true, 0, 0, 0, Set.of(), List.of(), List.of(), Set.of(), Set.of());

    static PageFacts of(String text, boolean page) {
        Loads loads = Loads.in(text);
        Set<Habit> habits = Habit.in(text);
        int[] counts = page ? Tags.counts(text) : new int[] {0, 0, 0, 1, 1};
        return new PageFacts(
                page,
                habits.contains(Habit.API),
                habits.contains(Habit.UNLOAD),
                habits.contains(Habit.POPUP),
                habits.contains(Habit.SUSPEND_DATA) && jsonState(text),
                counts[3] > 0,
                counts[4] > 0,
                counts[0],
                counts[1],
                counts[2],
                loads.hosts(),
                List.copyOf(loads.insecure()),
                habits.contains(Habit.FLASH) ? List.of("Flash") : Tags.plugins(text),
                loads.links(),
                page ? References.in(text) : Set.of());
    }

    private static boolean jsonState(String text) {
        int at = text.indexOf("cmi.suspend_data");
        while (at >= 0) {
            if (text.startsWith("JSON.stringify", Math.min(text.length(), skipped(text, at + 16)))) {
                return true;
            }
            at = text.indexOf("cmi.suspend_data", at + 1);
        }
        return false;
    }

    /** The end of quotes, a comma and blanks. */
    private static int skipped(String text, int from) {
        int at = from;
        while (at < text.length() && "\"', \n\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
