package org.leaplms.scorm.testkit.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The traces of this kit. */
public final class Traces {
    private static final String PLACE = "/org/leaplms/scorm/traces/";

    private Traces() {}

    /** Every trace of the kit, in the order of its index. */
    public static List<Trace> all() {
        return text("index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(Traces::named)
                .toList();
    }

    /** One trace by its name in the index. */
    public static Trace named(String name) {
        return Trace.read(name, text(name + ".trace"));
    }

    private static String text(String name) {
        try (InputStream in = Traces.class.getResourceAsStream(PLACE + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no trace " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
