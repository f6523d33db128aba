package org.leaplms.scorm.cmi;

import org.jspecify.annotations.Nullable;

/**
 * The values of {@code adl.nav.request} (SN 5.6.1).
 *
 * @param jump whether {@code {target=…}jump} exists, as it does in the 4th Edition
 */
record NavigationText(boolean jump) implements ValueType {
    private static final Types.Vocabulary PLAIN = Types.Vocabulary.of(
            "continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll", "_none_");
    private static final String TARGET = "{target=";

    @Override
    public Verdict check(String value) {
        Verdict plain = PLAIN.check(value);
        if (plain.good()) {
            return plain;
        }
        String target = target(value);
        if (target == null || target.isEmpty()) {
            return plain;
        }
        String command = value.substring(value.indexOf('}') + 1);
        boolean known = command.equals("choice") || jump && command.equals("jump");
        return known ? Verdict.GOOD : plain;
    }

    /** The text between <code>{target=</code> and the first closing brace, or null. */
    static @Nullable String target(String value) {
        int close = value.indexOf('}');
        return value.startsWith(TARGET) && close > 0 ? value.substring(TARGET.length(), close) : null;
    }

    @Override
    public String name() {
        return "navigation request";
    }
}
