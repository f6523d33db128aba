package org.leaplms.xapi.json;

/**
 * Bounds for reading JSON of unknown origin.
 *
 * @param depth deepest nesting of objects and arrays, at least 1
 * @param numberLength most characters of one number, at least 1
 * @param exponentDigits most digits of an exponent, 1 to 8; a number that could not be compared is refused here
 * @param values most values in one text, at least 1: each takes memory, however few characters it has
 */
public record JsonLimits(int depth, int numberLength, int exponentDigits, int values) {
    /** Depth 100, numbers of 1000 characters, exponents of 4 digits, a million values. */
    public static final JsonLimits DEFAULT = new JsonLimits(100, 1000, 4, 1_000_000);

    public JsonLimits {
        if (depth < 1 || numberLength < 1 || values < 1 || exponentDigits < 1 || exponentDigits > 8) {
            throw new IllegalArgumentException("limits must be positive, exponentDigits at most 8");
        }
    }
}
