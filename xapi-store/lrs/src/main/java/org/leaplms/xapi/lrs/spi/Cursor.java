package org.leaplms.xapi.lrs.spi;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A place in a query's result. Only the store that made it can read it; it stays good while the store lives, also across
 * restarts, and costs the store nothing to remember. Stores seal what they write with {@link #sealed}, so that what nobody gave out
 * is refused and not taken for a place.
 *
 * @param value URL-safe text, at most 4096 characters, in a store of our own far fewer
 */
public record Cursor(String value) {
    private static final int CHECK = 4;
    private static final int CHECKS = 36 * 36 * 36 * 36;

    /**
     * @param content URL-safe text of a store
     * @return a cursor that {@link #content} gives it back from
     */
    public static Cursor sealed(String content) {
        return new Cursor(content + check(content));
    }

    /**
     * @param position a place in a store's order, not negative
     * @param ascending the direction of the walk
     * @return a cursor that {@link #position} gives it back from
     */
    public static Cursor at(long position, boolean ascending) {
        return sealed((ascending ? "a" : "d") + Long.toString(position, 36));
    }

    /**
     * @return what was sealed
     * @throws StoreException {@link StoreError#CURSOR} when nobody sealed this
     */
    public String content() {
        int end = value.length() - CHECK;
        if (end < 1 || !value.substring(end).equals(check(value.substring(0, end)))) {
            throw strange();
        }
        return value.substring(0, end);
    }

    /**
     * @param ascending the direction of the walk that goes on
     * @return the position
     * @throws StoreException {@link StoreError#CURSOR} when nobody sealed this, or it is one of a walk in the other direction
     */
    public long position(boolean ascending) {
        String content = content();
        try {
            long position = Long.parseLong(content, 1, content.length(), 36);
            if (at(position, ascending).equals(this)) {
                return position;
            }
        } catch (NumberFormatException e) {
            throw strange();
        }
        throw strange();
    }

    private static StoreException strange() {
        return new StoreException(StoreError.CURSOR, "Not a cursor of this store");
    }

    private static String check(String content) {
        CRC32 crc = new CRC32();
        crc.update(content.getBytes(StandardCharsets.UTF_8));
        return Long.toString(CHECKS + crc.getValue() % CHECKS, 36).substring(1);
    }

    @Override
    public String toString() {
        return value;
    }
}
