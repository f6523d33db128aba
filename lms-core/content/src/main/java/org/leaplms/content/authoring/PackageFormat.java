package org.leaplms.content.authoring;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of package a module can become. */
public enum PackageFormat {
    /** SCORM 1.2. */
    SCORM_12("scorm12", "scorm12"),
    /** SCORM 2004 4th Edition. */
    SCORM_2004_4TH("scorm2004", "scorm2004"),
    /** cmi5 (Quartz, 1st Edition). */
    CMI5("cmi5", "cmi5"),
    /** xAPI with a {@code tincan.xml}. */
    XAPI("xapi", "xapi");

    private final String word;
    private final String tracker;

    PackageFormat(String word, String tracker) {
        this.word = word;
        this.tracker = tracker;
    }

    /** The word for this format on a command line and in file names. */
    public String word() {
        return word;
    }

    /** Name of the tracker script in the content runtime. */
    String tracker() {
        return tracker;
    }

    /** The format for a command-line word. */
    public static Optional<PackageFormat> ofWord(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }
}
