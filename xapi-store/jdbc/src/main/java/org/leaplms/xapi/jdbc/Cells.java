package org.leaplms.xapi.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a statement is tallied by.
 *
 * @param values the properties it has
 */
record Cells(long seq, boolean voided, Map<Property, Object> values) {
    /** To be selected first. */
    static final String COLUMNS = "s.seq, s.voided, "
            + Arrays.stream(Property.values()).map(Property::expression).collect(Collectors.joining(", "));

    static final int COUNT = 2 + Property.values().length;

    static Cells from(ResultSet row) throws SQLException {
        Map<Property, Object> values = new EnumMap<>(Property.class);
        for (Property property : Property.values()) {
            Object value = property.read(row, 3 + property.ordinal());
            if (value != null) {
                values.put(property, value);
            }
        }
        return new Cells(row.getLong(1), row.getBoolean(2), values);
    }

    @Nullable
    Object value(Property property) {
        return values.get(property);
    }

    static List<Cells> in(Sql sql, int tenant, SeqRange range) throws SQLException {
        return sql.list(
                "select " + COLUMNS
                        + " from {statement} s where s.tenant = ? and s.seq >= ? and s.seq <= ? order by s.tenant, s.seq",
                Cells::from,
                tenant,
                range.low(),
                range.high());
    }
}
