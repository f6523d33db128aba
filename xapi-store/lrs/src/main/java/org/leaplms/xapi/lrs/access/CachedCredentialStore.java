package org.leaplms.xapi.lrs.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leaplms.xapi.lrs.spi.Tenant;

/**
 * Remembers what another store found, so that a request does not cost a look into a database. What is saved or removed through
 * this object holds at once; what another process changes holds after the given time at the latest. Keys that are not known are
 * asked for each time. Safe for use by several threads.
 */
public final class CachedCredentialStore implements CredentialStore {
    private static final int REMEMBERED = 1000;

    private record Seen(Credential credential, Instant until) {}

    private final CredentialStore store;
    private final Duration good;
    private final InstantSource clock;
    private final Map<String, Seen> seen = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long changes;

    /** @param good how long what was found is taken for true */
    public CachedCredentialStore(CredentialStore store, Duration good, InstantSource clock) {
        this.store = store;
        this.good = good;
        this.clock = clock;
    }

    @Override
    public Optional<Credential> find(String key) {
        Instant now = clock.instant();
        long before;
        synchronized (seen) {
            Seen known = seen.get(key);
            if (known != null && now.isBefore(known.until())) {
                return Optional.of(known.credential());
            }
            before = changes;
        }
        Optional<Credential> found = store.find(key);
        synchronized (seen) {
            if (found.isPresent() && changes == before) {
                seen.put(key, new Seen(found.get(), now.plus(good)));
            }
        }
        return found;
    }

    @Override
    public void save(Credential credential) {
        store.save(credential);
        forget(credential.key());
    }

    @Override
    public void remove(String key) {
        store.remove(key);
        forget(key);
    }

    /** A look that began before the change must not be remembered after it. */
    private void forget(String key) {
        synchronized (seen) {
            changes++;
            seen.remove(key);
        }
    }

    @Override
    public List<Credential> list(Tenant tenant) {
        return store.list(tenant);
    }
}
