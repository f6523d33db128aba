package org.leaplms.xapi.lrs.access;

import java.util.Optional;

/** Where credentials are kept. Implementations are safe for use by several threads. */
public interface CredentialStore {
    /** The credential of that key, if it is good. */
    Optional<Credential> find(String key);

    /** Adds a credential or replaces the one of the same key. */
    void save(Credential credential);

    /** Takes a credential away; that there was none is fine. */
    void remove(String key);
}
