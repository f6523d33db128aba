package org.leaplms.xapi.lrs;

/**
 * What a credential is allowed beyond its scopes.
 *
 * @param perMinute most requests a minute; 0 for no bound
 * @param bodyBytes most octets of one request; 0 for the bound of the record store
 * @param intake how statements sent with it are read
 */
public record Allowance(int perMinute, long bodyBytes, IntakeMode intake) {
    /** No bounds of its own, statements by the rules. */
    public static final Allowance USUAL = new Allowance(0, 0, IntakeMode.STRICT);

    /** How statements are read. */
    public enum IntakeMode {
        /** What breaks a rule is refused. */
        STRICT,
        /** What can be mended without inventing anything is mended and recorded; the rest is refused. */
        LENIENT
    }

    public Allowance {
        if (perMinute < 0 || bodyBytes < 0) {
            throw new IllegalArgumentException("bounds are not negative");
        }
    }

    /** The same with at most so many requests a minute. */
    public Allowance withPerMinute(int most) {
        return new Allowance(most, bodyBytes, intake);
    }

    /** The same with at most so many octets in one request. */
    public Allowance withBodyBytes(long most) {
        return new Allowance(perMinute, most, intake);
    }

    /** The same with statements read in that way. */
    public Allowance withIntake(IntakeMode mode) {
        return new Allowance(perMinute, bodyBytes, mode);
    }
}
