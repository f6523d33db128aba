package org.leaplms.xapi.lrs.spi;

/**
 * A place in a query's result. Only the store that made it can read it; it stays good while the store lives, also across
 * restarts, and costs the store nothing to remember.
 *
 * @param value URL-safe text, at most 4096 characters, in a store of our own far fewer
 */
public record Cursor(String value) {
    @Override
    public String toString() {
        return value;
    }
}
