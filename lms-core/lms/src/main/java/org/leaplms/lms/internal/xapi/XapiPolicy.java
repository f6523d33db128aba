package org.leaplms.lms.internal.xapi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.AccessPolicy;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.DocumentKind;
import org.leaplms.xapi.lrs.spi.DocumentScope;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.XapiVersion;

/** Keeps content within its session; callers that are not content are not its business. Thread-safe. */
public final class XapiPolicy implements AccessPolicy {
    private final XapiSessions sessions;

    public XapiPolicy(XapiSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Verdict storing(Caller caller, XapiVersion version, List<Statement> statements) {
        Optional<UUID> left = SessionCredentials.left(caller);
        if (left.isPresent()) {
            return sessions.tooLate(left.get(), statements);
        }
        return SessionCredentials.window(caller)
                .map(window -> sessions.storing(window, version, statements))
                .orElse(Allow.PLAIN);
    }

    @Override
    public StatementQuery reading(Caller caller, StatementQuery query) {
        Optional<UUID> registration = SessionCredentials.window(caller).map(sessions::registration);
        return registration
                .map(id -> query.toBuilder().registration(id).build())
                .orElse(query);
    }

    @Override
    public boolean seeing(Caller caller, Statement statement) {
        Optional<UUID> registration = SessionCredentials.window(caller).map(sessions::registration);
        return registration
                .map(id -> statement
                        .context()
                        .map(context -> id.equals(context.registration()))
                        .orElse(false))
                .orElse(true);
    }

    @Override
    public @Nullable Deny person(Caller caller, AgentKey agent) {
        return SessionCredentials.window(caller)
                .filter(window -> !agent.value().equals(sessions.actor(window)))
                .map(window -> XapiSessions.deny("8.1.3.0-3"))
                .orElse(null);
    }

    @Override
    public @Nullable Deny document(Caller caller, DocumentAction action, DocumentScope scope, @Nullable String id) {
        Optional<UUID> window = SessionCredentials.window(caller);
        return window.isEmpty() ? null : document(window.get(), action, scope, id);
    }

    private @Nullable Deny document(UUID window, DocumentAction action, DocumentScope scope, @Nullable String id) {
        boolean reads = action == DocumentAction.READ;
        @Nullable AgentKey agent = scope.agent();
        if (agent != null && !agent.value().equals(sessions.actor(window))) {
            return XapiSessions.deny("8.1.3.0-3");
        }
        if (scope.kind() == DocumentKind.STATE && !sessions.isRegistration(window, scope.registration())) {
            return XapiSessions.deny("8.1.4.0-3");
        }
        if (!reads && scope.kind() == DocumentKind.STATE && (id == null || id.equals(Cmi5.LAUNCH_DATA))) {
            return XapiSessions.deny("10.2.1.0-5");
        }
        if (scope.kind() == DocumentKind.AGENT_PROFILE && Cmi5.PREFERENCES.equals(id)) {
            return preferences(window, reads);
        }
        return null;
    }

    /** The learner's preferences are the host's to set; reading them is noted, since a session begins with it. */
    private @Nullable Deny preferences(UUID window, boolean reads) {
        if (!reads) {
            return XapiSessions.deny("11.0.0.0-5");
        }
        sessions.mark(window, Mark.PREFERENCES_READ);
        return null;
    }
}
