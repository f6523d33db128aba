package org.leaplms.xapi.lrs.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.Allowance;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Actor;

/**
 * A key with a secret, as it is kept: the secret only as a hash.
 *
 * @param key the user name of HTTP Basic
 * @param secretHash see {@link SecretHash}
 * @param previousHash hash of the secret before rotation, or null
 * @param previousUntil until when the previous secret is still good; null without one
 * @param authority what the statements sent with it carry
 * @param allowance bounds and the way statements are read
 */
public record Credential(
        String key,
        String secretHash,
        @Nullable String previousHash,
        @Nullable Instant previousUntil,
        Tenant tenant,
        Actor authority,
        Set<Scope> scopes,
        Allowance allowance) {
    public Credential {
        scopes = Set.copyOf(scopes);
        if (key.isEmpty() || key.length() > 255 || key.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a key has 1 to 255 characters and no colon");
        }
    }
}
