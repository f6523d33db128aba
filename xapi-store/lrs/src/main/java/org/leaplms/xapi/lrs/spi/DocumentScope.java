package org.leaplms.xapi.lrs.spi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The documents that share an activity, an agent, or both.
 *
 * @param kind which resource
 * @param activity IRI; null only for {@link DocumentKind#AGENT_PROFILE}
 * @param agent who; null only for {@link DocumentKind#ACTIVITY_PROFILE}
 * @param registration only for {@link DocumentKind#STATE}; in a scope null means any registration or none, in a
 *     {@link DocumentKey} null means none
 */
public record DocumentScope(
        DocumentKind kind,
        @Nullable String activity,
        @Nullable AgentKey agent,
        @Nullable UUID registration) {

    public DocumentScope {
        if ((activity == null) != (kind == DocumentKind.AGENT_PROFILE)) {
            throw new IllegalArgumentException(kind + " and activity do not fit");
        }
        if ((agent == null) != (kind == DocumentKind.ACTIVITY_PROFILE)) {
            throw new IllegalArgumentException(kind + " and agent do not fit");
        }
        if (registration != null && kind != DocumentKind.STATE) {
            throw new IllegalArgumentException(kind + " has no registration");
        }
    }

    /**
     * @param activity IRI
     * @param agent who
     * @param registration a registration, or null for all
     * @return a scope of State documents
     */
    public static DocumentScope state(String activity, AgentKey agent, @Nullable UUID registration) {
        return new DocumentScope(DocumentKind.STATE, activity, agent, registration);
    }

    /**
     * @param activity IRI
     * @return the Activity Profile documents of an activity
     */
    public static DocumentScope activityProfile(String activity) {
        return new DocumentScope(DocumentKind.ACTIVITY_PROFILE, activity, null, null);
    }

    /**
     * @param agent who
     * @return the Agent Profile documents of an agent
     */
    public static DocumentScope agentProfile(AgentKey agent) {
        return new DocumentScope(DocumentKind.AGENT_PROFILE, null, agent, null);
    }

    /**
     * @param id stateId or profileId
     * @return the key of one document; a null registration now means none
     */
    public DocumentKey key(String id) {
        return new DocumentKey(this, id);
    }
}
