package org.leaplms.content.internal.read;

import java.util.regex.Pattern;

/** The forms that times have in manifests. */
public final class Durations {
    private static final Pattern ISO =
            Pattern.compile("P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d{1,9})?S)?)?");
    private static final Pattern CMI_TIMESPAN = Pattern.compile("\\d{2,4}:\\d{2}:\\d{2}(\\.\\d{1,2})?");

    private Durations() {}

    /** An ISO 8601 duration as SCORM 2004 uses it. */
    public static boolean isIso(String text) {
        return ISO.matcher(text.strip()).matches();
    }

    /** A CMITimespan of SCORM 1.2 and AICC. */
    public static boolean isTimespan(String text) {
        return CMI_TIMESPAN.matcher(text.strip()).matches();
    }
}
