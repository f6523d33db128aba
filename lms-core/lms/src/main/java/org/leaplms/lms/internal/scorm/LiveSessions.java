package org.leaplms.lms.internal.scorm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.leaplms.scorm.session.ScormSession;

/**
 * Sessions as they were after their last stored batch, so that the next one need not be read from its snapshot. One is taken
 * out to be worked on and put back only once its change is stored; a lost one is merely read again. Thread-safe.
 */
final class LiveSessions {
    private static final int MOST = 256;
    private static final float LOAD = 0.75f;

    private final Map<UUID, Live> byRegistration = new LinkedHashMap<>(MOST, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Live> eldest) {
            return size() > MOST;
        }
    };

    private record Live(long version, ScormSession session) {}

    /** Takes the session out if it is of that version of the registration. */
    synchronized Optional<ScormSession> take(UUID registration, long version) {
        return Optional.ofNullable(byRegistration.remove(registration))
                .filter(live -> live.version() == version)
                .map(Live::session);
    }

    synchronized void put(UUID registration, long version, ScormSession session) {
        byRegistration.put(registration, new Live(version, session));
    }
}
