package org.leaplms.scorm.cmi;

import java.util.List;

/** Lists of texts. {@link List#contains} would bring the equality of every record into the browser's file. */
final class Texts {
    private Texts() {}

    static boolean contains(List<String> texts, String text) {
        for (String each : texts) {
            if (each.equals(text)) {
                return true;
            }
        }
        return false;
    }
}
