package org.leaplms.content.internal.check;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What pages and scripts do, as the words in them tell. */
enum Habit {
    /** Calls the SCORM API or looks for it. */
    API(
            "API_1484_11",
            "LMSInitialize",
            "LMSSetValue",
            "LMSGetValue",
            ".Initialize(\"\")",
            "GetAPI",
            "findAPI",
            "FindAPI",
            "getAPI",
            "pipwerks",
            "ScormProcessInitialize",
            "SCORM_API",
            "doInitialize(",
            "window.API",
            "parent.API"),
    /** Does its last work when the page goes away. */
    UNLOAD("onunload", "onbeforeunload", "(\"unload\"", "('unload'", "(\"beforeunload\"", "('beforeunload'"),
    /** Opens windows. */
    POPUP("window.open("),
    /** Names the element of the saved state. */
    SUSPEND_DATA("cmi.suspend_data"),
    /** Embeds Flash. */
    FLASH("swfobject.embedSWF");

    /** A word, looked for where its rarest character is. */
    private record Needle(Habit habit, String word, int anchor) {}

    private static final int ASCII = 128;
    private static final Needle[][] BY_ANCHOR = byAnchor();

    private final List<String> words;

    Habit(String... words) {
        this.words = List.of(words);
    }

    /** All habits of a text, which is gone through once. */
    static Set<Habit> in(String text) {
        Set<Habit> found = EnumSet.noneOf(Habit.class);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Needle[] here = c < ASCII ? BY_ANCHOR[c] : null;
            if (here != null) {
                at(text, i, here, found);
            }
        }
        return found;
    }

    private static void at(String text, int i, Needle[] here, Set<Habit> found) {
        for (Needle needle : here) {
            if (text.startsWith(needle.word, i - needle.anchor)) {
                found.add(needle.habit);
            }
        }
    }

    private static Needle[][] byAnchor() {
        Needle[][] table = new Needle[ASCII][];
        for (Habit habit : values()) {
            for (String word : habit.words) {
                int anchor = anchor(word);
                Needle[] old = table[word.charAt(anchor)];
                Needle[] more = old == null ? new Needle[1] : Arrays.copyOf(old, old.length + 1);
                more[more.length - 1] = new Needle(habit, word, anchor);
                table[word.charAt(anchor)] = more;
            }
        }
        return table;
    }

    /** Capital letters and signs are rare in pages and scripts, small letters are not. */
    private static int anchor(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '(' || c == '_' || (c >= 'A' && c <= 'Z')) {
                return i;
            }
        }
        return 0;
    }
}
