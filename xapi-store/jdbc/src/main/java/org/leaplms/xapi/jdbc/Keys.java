package org.leaplms.xapi.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.Tenant;

/**
 * The 64-bit keys of one tenant's terms: the head of a SHA-256 over tenant, kind and value, so that no tenant can name another's
 * key and nobody can aim at a collision.
 */
record Keys(Tenant tenant) {

    long verb(String iri) {
        return hash('v', iri);
    }

    long agent(AgentKey agent) {
        return hash('a', agent.value());
    }

    long relatedAgent(AgentKey agent) {
        return hash('b', agent.value());
    }

    long activity(String iri) {
        return hash('o', iri);
    }

    long relatedActivity(String iri) {
        return hash('p', iri);
    }

    long agentAndActivity(AgentKey agent, String activity) {
        return hash('c', agent.value().length() + ":" + agent.value() + activity);
    }

    long registration(UUID registration) {
        return hash('r', registration.toString());
    }

    long authority(AgentKey agent) {
        return hash('u', agent.value());
    }

    long definitionsOf(String activity) {
        return hash('d', activity);
    }

    long namesOf(AgentKey agent) {
        return hash('n', agent.value());
    }

    long text(String text) {
        return hash('t', text);
    }

    long lock() {
        return hash('l', "");
    }

    long documents(String scope) {
        return hash('s', scope);
    }

    private long hash(char kind, String value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) kind);
            digest.update(tenant.id().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return ByteBuffer.wrap(digest.digest(value.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
