package org.leaplms.xapi.lrs.access;

import java.util.List;
import java.util.Optional;
import org.leaplms.xapi.lrs.spi.Tenant;

/**
 * Where credentials are kept; secrets only as hashes. A key belongs to one tenant and is unique over all. Implementations are
 * safe for use by several threads. {@code org.leaplms.xapi.testkit.CredentialStoreContract} is this contract as tests.
 */
public interface CredentialStore {
    /** The credential of that key, compared character for character. */
    Optional<Credential> find(String key);

    /** Adds a credential or replaces the one of the same key. */
    void save(Credential credential);

    /** Takes a credential away; that there was none is fine. */
    void remove(String key);

    /** The credentials of a tenant, by key; for those who administer them. */
    List<Credential> list(Tenant tenant);
}
