package org.leaplms.examples.standalone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the host is started: {@code --port=8080 --bind=127.0.0.1 --data=leap-data}, or the same as environment variables
 * {@code LEAP_PORT}, {@code LEAP_BIND}, {@code LEAP_DATA}.
 *
 * @param port where the pages are, 0 for any free port; if it is taken, the next free one is used
 * @param bind network address to listen on
 * @param data directory of the database and the courses, made when missing
 */
public record Settings(int port, String bind, Path data) {
    private static final Map<String, String> DEFAULTS =
            Map.of("port", "8080", "bind", "127.0.0.1", "data", "leap-data");

    /**
     * Reads arguments before environment before defaults.
     *
     * @throws IllegalArgumentException with a sentence for the person at the keyboard
     */
    public static Settings of(List<String> arguments, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>(DEFAULTS);
        DEFAULTS.keySet().forEach(name -> {
            String value = environment.get("LEAP_" + name.toUpperCase(java.util.Locale.ROOT));
            if (value != null && !value.isBlank()) {
                given.put(name, value);
            }
        });
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = argument.startsWith("--") && equals > 0 ? argument.substring(2, equals) : "";
            if (!DEFAULTS.containsKey(name)) {
                throw new IllegalArgumentException(
                        "Unknown argument " + argument + ". Known are --port=, --bind= and --data=.");
            }
            given.put(name, argument.substring(equals + 1));
        }
        return new Settings(port(get(given, "port")), get(given, "bind"), Path.of(get(given, "data")));
    }

    private static String get(Map<String, String> given, String name) {
        return java.util.Objects.requireNonNull(given.get(name));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("The port must be a number from 0 to 65535, not " + text, notANumber);
        }
        throw new IllegalArgumentException("The port must be a number from 0 to 65535, not " + text);
    }
}
