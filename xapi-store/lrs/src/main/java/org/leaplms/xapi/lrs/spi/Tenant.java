package org.leaplms.xapi.lrs.spi;

/**
 * Whose records a call is about. Nothing a store returns ever comes from another tenant.
 *
 * @param id 1 to 64 characters, compared exactly
 */
public record Tenant(String id) {
    /** The tenant of an installation that has only one. */
    public static final Tenant DEFAULT = new Tenant("default");

    public Tenant {
        if (id.isEmpty() || id.length() > 64) {
            throw new IllegalArgumentException("A tenant id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
