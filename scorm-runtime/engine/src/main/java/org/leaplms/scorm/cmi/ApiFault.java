package org.leaplms.scorm.cmi;

import org.jspecify.annotations.Nullable;

/** Why one call failed. Immutable; the sentence about it is only made for whoever asks. */
public final class ApiFault {
    private static final int LONGEST = 255;
    private static final int SHOWN = 60;

    private final Fault kind;
    private final @Nullable String name;
    private final @Nullable String value;
    private final String wrong;
    private final @Nullable String clause;

    private ApiFault(Fault kind, @Nullable String name, @Nullable String value, String wrong, @Nullable String clause) {
        this.kind = kind;
        this.name = name;
        this.value = value;
        this.wrong = wrong;
        this.clause = clause;
    }

    /** A fault of a call as such. */
    public static ApiFault of(Fault kind, String wrong) {
        return new ApiFault(kind, null, null, wrong, null);
    }

    /** A fault of a call that names what is no element, or too little. */
    public static ApiFault of(Fault kind, String name, String wrong) {
        return new ApiFault(kind, name, null, wrong, null);
    }

    /** A fault of an element, named with its clause. */
    static ApiFault of(Fault kind, Slot slot, String wrong) {
        return new ApiFault(kind, slot.name, null, wrong, slot.element.clause());
    }

    /** A fault of a value of an element. */
    static ApiFault of(Fault kind, Slot slot, String value, String wrong) {
        return new ApiFault(kind, slot.name, value, wrong, slot.element.clause());
    }

    public Fault kind() {
        return kind;
    }

    /**
     * One sentence for {@code GetDiagnostic}: which element, which value, what was wrong, which clause; at most 255
     * characters.
     */
    public String detail() {
        StringBuilder out = new StringBuilder();
        if (name != null) {
            out.append(shown(name)).append(": ");
        }
        if (value != null) {
            out.append(shown(value)).append(": ");
        }
        out.append(wrong);
        if (clause != null) {
            out.append(" (").append(clause).append(')');
        }
        return out.length() <= LONGEST ? out.toString() : out.substring(0, LONGEST - 1) + "…";
    }

    /** A value as a diagnostic shows it: in quotes, cut when long. */
    static String shown(String value) {
        return value.length() <= SHOWN ? "'" + value + "'" : "'" + value.substring(0, SHOWN) + "…'";
    }
}
