package org.leaplms.xapi.json;

/**
 * Bounds for reading JSON of unknown origin.
 *
 * @param depth deepest nesting of objects and arrays, at least 1
 * @param numberLength most characters of one number, at least 1
 * @param exponentDigits most digits of an exponent, 1 to 8; a number that could not be compared is refused here
 */
public record JsonLimits(int depth, int numberLength, int exponentDigits) {
    /** Depth 100, numbers of 1000 characters, exponents of 4 digits. */
    public static final JsonLimits DEFAULT = new JsonLimits(100, 1000, 4);

    public JsonLimits {
        if (depth < 1 || numberLength < 1 || exponentDigits < 1 || exponentDigits > 8) {
            throw new IllegalArgumentException("limits must be positive, exponentDigits at most 8");
        }
    }
}
