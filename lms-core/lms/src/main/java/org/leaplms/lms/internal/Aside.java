package org.leaplms.lms.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.leaplms.lms.SetAside;
import org.leaplms.lms.spi.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what came too late to count, and says so. Thread-safe. */
public final class Aside {
    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

    private final Wiring wiring;

    public Aside(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * What is kept.
     *
     * @param from number of the first entry, 0 for what has no numbers
     * @param to number of the last entry, 0 for what has no numbers
     * @param json array text
     */
    public record Entries(long from, long to, String hash, String json) {}

    /** Sets aside what was said in a window; doing it again keeps it once. */
    public SetAside put(Window origin, Entries entries, SetAside.Reason reason, Instant now) {
        UUID id = wiring.ids().get();
        SetAside kept = wiring.store()
                .setAside(new SetAside(
                        id,
                        origin.registrationId(),
                        origin.id(),
                        entries.from(),
                        entries.to(),
                        reason,
                        entries.hash(),
                        entries.json(),
                        now));
        if (kept.id().equals(id)) {
            LOG.warn("{} {}", kept.why().rule(), kept.text(Locale.ENGLISH));
        }
        return kept;
    }
}
