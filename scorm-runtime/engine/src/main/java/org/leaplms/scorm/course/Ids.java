package org.leaplms.scorm.course;

import org.jspecify.annotations.Nullable;

/** Objective identifiers as the run-time compares them. */
final class Ids {
    private Ids() {}

    /** Encoded blanks are blanks, blanks around are nothing, blanks inside are one. */
    static @Nullable String normalOrNull(@Nullable String id) {
        return id == null ? null : normal(id);
    }

    static String normal(String id) {
        if (id.indexOf(' ') < 0 && id.indexOf('%') < 0 && id.indexOf('\n') < 0 && id.indexOf('\t') < 0) {
            return id;
        }
        StringBuilder out = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < id.length(); i++) {
            boolean encoded = id.startsWith("%20", i);
            if (encoded || id.charAt(i) <= ' ') {
                blank = out.length() > 0;
                i += encoded ? 2 : 0;
            } else {
                out.append(blank ? " " : "").append(id.charAt(i));
                blank = false;
            }
        }
        return out.toString();
    }
}
