package org.leaplms.scorm.cmi;

/**
 * How much a data model takes. The specifications name smallest permitted maximums: floors an engine may exceed.
 *
 * @param enforceFloors true to refuse what exceeds a floor; false to keep it and report it
 * @param longestValue most characters of one value, whatever its floor; above it a value is refused, never cut
 * @param mostRecords most records of one collection, whatever its floor
 */
public record Limits(boolean enforceFloors, int longestValue, int mostRecords) {

    /** The specification's smallest permitted maximums are the maximums. */
    public static Limits strict() {
        return new Limits(true, 64_000, 1_000);
    }

    /** The default: values over a floor are kept and flagged. */
    public static Limits generous() {
        return new Limits(false, 1_000_000, 10_000);
    }
}
