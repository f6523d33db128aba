package org.leaplms.scorm.cmi;

/**
 * Why one call failed.
 *
 * @param detail one sentence for {@code GetDiagnostic}: which element, which value, what was wrong, which clause; at
 *     most 255 characters
 */
public record ApiFault(Fault kind, String detail) {
    private static final int LONGEST = 255;
    private static final int SHOWN = 60;

    public ApiFault {
        detail = detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST - 1) + "…";
    }

    /** A fault of an element, named with its clause. */
    static ApiFault of(Fault kind, Element element, String name, String wrong) {
        return new ApiFault(kind, shown(name) + ": " + wrong + " (" + element.clause() + ")");
    }

    /** A value as a diagnostic shows it: in quotes, cut when long. */
    public static String shown(String value) {
        return value.length() <= SHOWN ? "'" + value + "'" : "'" + value.substring(0, SHOWN) + "…'";
    }
}
