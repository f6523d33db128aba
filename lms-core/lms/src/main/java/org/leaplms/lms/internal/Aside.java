package org.leaplms.lms.internal.scorm;

import java.time.Instant;
import java.util.UUID;
import org.leaplms.lms.SetAside;
import org.leaplms.lms.internal.Wiring;
import org.leaplms.lms.spi.Window;
import org.leaplms.scorm.session.JournalCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what cannot be merged, and says so. Thread-safe. */
final class Aside {
    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

    private final Wiring wiring;

    Aside(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Sets a batch aside; doing it again keeps it once. */
    SetAside put(Window origin, Batch batch, SetAside.Reason reason, Instant now) {
        UUID id = wiring.ids().get();
        SetAside kept = wiring.store()
                .setAside(new SetAside(
                        id,
                        origin.registrationId(),
                        origin.id(),
                        batch.from(),
                        batch.to(),
                        reason,
                        batch.hash(),
                        JournalCodec.write(batch.entries()),
                        now));
        if (kept.id().equals(id)) {
            LOG.warn(
                    "set-aside.{}: entries {} to {} of window {} of registration {} cannot be merged and are kept as {};"
                            + " compare them with the journal of the registration",
                    reason,
                    batch.from(),
                    batch.to(),
                    origin.id(),
                    origin.registrationId(),
                    id);
        }
        return kept;
    }
}
