package org.leaplms.xapi.jdbc;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.Grouping;

/** What statements are tallied by; the codes stand in the database. */
enum Property {
    VERB(1, "s.verb", Long.BYTES),
    ACTIVITY(2, "s.activity", Long.BYTES),
    ACTOR(3, "s.actor", Long.BYTES),
    REGISTRATION(4, "s.registration", 2 * Long.BYTES),
    /** The UTC day of the timestamp, counted from 1970. */
    DAY(5, "(case when s.happened >= 0 then s.happened else s.happened - 86399999999 end) / 86400000000", Long.BYTES);

    private final int code;
    private final String expression;
    private final int width;

    Property(int code, String expression, int width) {
        this.code = code;
        this.expression = expression;
        this.width = width;
    }

    static Property of(Grouping by) {
        return switch (by) {
            case VERB -> VERB;
            case ACTIVITY -> ACTIVITY;
            case ACTOR -> ACTOR;
            case REGISTRATION -> REGISTRATION;
            case DAY, MONTH -> DAY;
        };
    }

    int code() {
        return code;
    }

    /** The value in SQL, of a statement {@code s}. */
    String expression() {
        return expression;
    }

    /** Octets of a value in a tally. */
    int width() {
        return width;
    }

    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        if (this == REGISTRATION) {
            return row.getObject(column, UUID.class);
        }
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    void put(ByteBuffer out, Object value) {
        if (value instanceof UUID uuid) {
            out.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        } else {
            out.putLong((Long) value);
        }
    }

    Object get(ByteBuffer in) {
        long first = in.getLong();
        return this == REGISTRATION ? new UUID(first, in.getLong()) : (Object) first;
    }
}
