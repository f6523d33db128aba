package org.leaplms.xapi.lrs;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.DocumentScope;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.XapiVersion;

/**
 * A host's own rules, asked after authentication, scopes and validation, before anything is stored or read. Implementations
 * are safe for use by several threads.
 */
public interface AccessPolicy {
    /** Allows everything that the scopes allow. */
    AccessPolicy OPEN = new AccessPolicy() {};

    /** What the policy says to statements. */
    sealed interface Verdict {}

    /**
     * Store them, and these too, in the same unit.
     *
     * @param also statements of the host, in order behind the caller's; each with an id
     */
    record Allow(List<Statement> also) implements Verdict {
        /** Nothing to add. */
        public static final Allow PLAIN = new Allow(List.of());

        public Allow {
            also = List.copyOf(also);
        }
    }

    /**
     * Refuse with 403 Forbidden.
     *
     * @param id of the rule
     * @param message one sentence for the sender
     * @param cure one sentence, what to do
     */
    record Deny(String id, Text message, Text cure) implements Verdict {
        /** Says the same in every language. */
        public Deny(String id, String message, String cure) {
            this(id, new Text(message, message), new Text(cure, cure));
        }
    }

    /** A sentence in English and in French. */
    record Text(String english, String french) {
        /** The French one for French readers, else the English one. */
        public String in(Locale reader) {
            return reader.getLanguage().equals(Locale.FRENCH.getLanguage()) ? french : english;
        }
    }

    /** What is done to documents. */
    enum DocumentAction {
        READ,
        WRITE,
        DELETE
    }

    /** May these statements be stored? They keep the rules of xAPI. */
    default Verdict storing(Caller caller, XapiVersion version, List<Statement> statements) {
        return Allow.PLAIN;
    }

    /** May the caller read that? The query that comes back is asked instead; it may only be narrower. */
    default StatementQuery reading(Caller caller, StatementQuery query) {
        return query;
    }

    /** May the caller see that single statement? When not, it is not found. */
    default boolean seeing(Caller caller, Statement statement) {
        return true;
    }

    /**
     * May the caller ask who that agent is?
     *
     * @return null when it may
     */
    default @Nullable Deny person(Caller caller, AgentKey agent) {
        return null;
    }

    /**
     * May the caller do that to documents?
     *
     * @param id stateId or profileId; null for all of the scope
     * @return null when it may
     */
    default @Nullable Deny document(Caller caller, DocumentAction action, DocumentScope scope, @Nullable String id) {
        return null;
    }
}
