package org.leaplms.xapi.lrs.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.leaplms.xapi.lrs.spi.Tenant;

/** Credentials in memory, for tests and for hosts that give them at start. */
public final class MemoryCredentialStore implements CredentialStore {
    private final Map<String, Credential> credentials = new ConcurrentHashMap<>();

    @Override
    public Optional<Credential> find(String key) {
        return Optional.ofNullable(credentials.get(key));
    }

    @Override
    public void save(Credential credential) {
        credentials.put(credential.key(), credential);
    }

    @Override
    public void remove(String key) {
        credentials.remove(key);
    }

    @Override
    public List<Credential> list(Tenant tenant) {
        return credentials.values().stream()
                .filter(credential -> credential.tenant().equals(tenant))
                .sorted(Comparator.comparing(Credential::key))
                .toList();
    }
}
