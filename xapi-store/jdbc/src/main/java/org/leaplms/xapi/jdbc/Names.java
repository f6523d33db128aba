package org.leaplms.xapi.jdbc;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the tables are: turns {@code {statement}} in a SQL text into the qualified, prefixed table name. */
record Names(@Nullable String schema, String prefix) {
    private static final Pattern TABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    Names {
        if (!IDENTIFIER.matcher(prefix).matches()
                || (schema != null && !IDENTIFIER.matcher(schema).matches())) {
            throw new IllegalArgumentException("Schema and prefix are lower-case letters, digits and underscores");
        }
    }

    String sql(String template) {
        String qualifier = schema == null ? prefix : schema + "." + prefix;
        return TABLE.matcher(template).replaceAll(m -> qualifier + m.group(1));
    }
}
