package org.leaplms.xapi.lrs;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Actor;
import org.leaplms.xapi.model.Identifier;

/** Who asks: known to a tenant by an id, vouching as an authority, with scopes. Immutable. */
public final class Caller {
    private final Tenant tenant;
    private final String id;
    private final JsonObject authority;
    private final @Nullable AgentKey authorityKey;
    private final Set<Scope> scopes;
    private final Allowance allowance;

    private Caller(
            Tenant tenant,
            String id,
            JsonObject authority,
            @Nullable AgentKey authorityKey,
            Set<Scope> scopes,
            Allowance allowance) {
        this.tenant = tenant;
        this.id = id;
        this.authority = authority;
        this.authorityKey = authorityKey;
        this.scopes = Set.copyOf(scopes);
        this.allowance = allowance;
    }

    /**
     * @param id names the credential in logs and rate limits, never a secret
     * @param authority stands in every statement that the caller sends
     */
    public static Caller of(Tenant tenant, String id, Actor authority, Set<Scope> scopes) {
        Identifier identifier = authority.identifier();
        return new Caller(
                tenant,
                id,
                (JsonObject) JsonValue.parse(authority.json()),
                identifier == null ? null : new AgentKey(identifier.key()),
                scopes,
                Allowance.USUAL);
    }

    /** The same caller with bounds and an intake of its own. */
    public Caller allowing(Allowance value) {
        return new Caller(tenant, id, authority, authorityKey, scopes, value);
    }

    /** What the caller is allowed beyond scopes; {@link Allowance#USUAL} unless told otherwise. */
    public Allowance allowance() {
        return allowance;
    }

    public Tenant tenant() {
        return tenant;
    }

    public String id() {
        return id;
    }

    public Set<Scope> scopes() {
        return scopes;
    }

    /** The authority as xAPI JSON. */
    public JsonObject authority() {
        return authority;
    }

    /** The key of the authority; null for an anonymous group. */
    public @Nullable AgentKey authorityKey() {
        return authorityKey;
    }

    /** Whether statements of the caller are mended where that is possible. */
    public boolean lenient() {
        return allowance.intake() == Allowance.IntakeMode.LENIENT;
    }

    /** Whether the caller has one of these scopes, or {@link Scope#ALL}. */
    public boolean can(Scope... oneOf) {
        return scopes.contains(Scope.ALL) || Arrays.stream(oneOf).anyMatch(scopes::contains);
    }

    @Override
    public String toString() {
        return tenant + "/" + id;
    }
}
