package org.leaplms.xapi.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the tables are: turns {@code {statement}} in a SQL text into the qualified, prefixed table name. */
final class Names {
    private static final Pattern TABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    private final String qualifier;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Names(@Nullable String schema, String prefix) {
        if (!IDENTIFIER.matcher(prefix).matches()
                || (schema != null && !IDENTIFIER.matcher(schema).matches())) {
            throw new IllegalArgumentException("Schema and prefix are lower-case letters, digits and underscores");
        }
        this.qualifier = schema == null ? prefix : schema + "." + prefix;
    }

    String sql(String template) {
        return known.computeIfAbsent(template, t -> TABLE.matcher(t).replaceAll(m -> qualifier + m.group(1)));
    }
}
