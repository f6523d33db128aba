package org.leaplms.xapi.lrs.http;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonWriter;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.RefusedException;
import org.leaplms.xapi.lrs.RefusedException.Reason;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.Document;
import org.leaplms.xapi.lrs.spi.DocumentContent;
import org.leaplms.xapi.lrs.spi.DocumentKey;
import org.leaplms.xapi.lrs.spi.DocumentKind;
import org.leaplms.xapi.lrs.spi.DocumentScope;
import org.leaplms.xapi.lrs.spi.Precondition;
import org.leaplms.xapi.model.Agent;
import org.leaplms.xapi.model.Requirement;

/** State, Activity Profile and Agent Profile documents (xAPI 1.0.3 Communication 2.2, 2.3, 2.6, 2.7). */
final class DocumentResource implements Resource {
    private final Lrs lrs;
    private final LrsLimits limits;
    private final DocumentKind kind;
    private final String idName;
    private final Set<String> single;
    private final Set<String> many;

    DocumentResource(Lrs lrs, LrsLimits limits, DocumentKind kind) {
        this.lrs = lrs;
        this.limits = limits;
        this.kind = kind;
        this.idName = kind == DocumentKind.STATE ? "stateId" : "profileId";
        Set<String> names = new HashSet<>(Set.of(idName));
        switch (kind) {
            case STATE -> names.addAll(Set.of("activityId", "agent", "registration"));
            case ACTIVITY_PROFILE -> names.add("activityId");
            case AGENT_PROFILE -> names.add("agent");
        }
        this.single = Set.copyOf(names);
        names.add("since");
        this.many = Set.copyOf(names);
    }

    @Override
    public LrsResponse answer(Exchange exchange) {
        Parameters parameters = exchange.parameters();
        parameters.allow("GET".equals(exchange.method()) ? many : single);
        DocumentScope scope = scope(parameters);
        return switch (exchange.method()) {
            case "GET" -> parameters.has(idName) ? get(exchange, scope) : list(exchange, scope);
            case "PUT" -> put(exchange, key(scope, parameters));
            case "POST" -> post(exchange, key(scope, parameters));
            case "DELETE" -> delete(exchange, scope);
            default -> throw Resource.noMethod(exchange);
        };
    }

    private DocumentScope scope(Parameters parameters) {
        String activity = null;
        AgentKey agent = null;
        if (kind != DocumentKind.AGENT_PROFILE) {
            parameters.required("activityId");
            activity = parameters.iri("activityId");
        }
        if (kind != DocumentKind.ACTIVITY_PROFILE) {
            parameters.required("agent");
            agent = agent(parameters);
        }
        UUID registration = kind == DocumentKind.STATE ? parameters.uuid("registration") : null;
        return new DocumentScope(kind, activity, agent, registration);
    }

    private static AgentKey agent(Parameters parameters) {
        if (parameters.actor("agent") instanceof Agent agent) {
            return new AgentKey(agent.identifier().key());
        }
        throw RefusedException.invalid(Requirement.PARAMETER_VALUE, "agent");
    }

    private DocumentKey key(DocumentScope scope, Parameters parameters) {
        return scope.key(parameters.required(idName));
    }

    private LrsResponse list(Exchange exchange, DocumentScope scope) {
        JsonWriter out = new JsonWriter().openArray();
        lrs.documents()
                .ids(exchange.caller(), scope, exchange.parameters().time("since"))
                .forEach(out::value);
        return LrsResponse.json(200, out.closeArray().json());
    }

    private LrsResponse get(Exchange exchange, DocumentScope scope) {
        DocumentKey key = key(scope, exchange.parameters());
        Optional<Document> found = lrs.documents().find(exchange.caller(), key);
        Document document =
                found.orElseThrow(() -> RefusedException.of(Reason.NOT_FOUND, Requirement.NOT_FOUND, key.id()));
        String etag = '"' + document.etag() + '"';
        String known = exchange.request().header("if-none-match");
        if (known != null && etags(known).contains(document.etag())) {
            return LrsResponse.of(304).with("ETag", etag);
        }
        return new LrsResponse(200, Map.of(), LrsResponse.bytes(document.content()))
                .with("Content-Type", document.contentType())
                .with("ETag", etag)
                .with("Last-Modified", HttpDates.of(document.updated()));
    }

    private DocumentContent content(Exchange exchange) {
        String type = exchange.request().header("content-type");
        byte[] bytes = Bodies.read(exchange.request(), limits.documentBytes());
        return new DocumentContent(type == null || type.isBlank() ? "application/octet-stream" : type, bytes);
    }

    private LrsResponse put(Exchange exchange, DocumentKey key) {
        Document written =
                lrs.documents().put(exchange.caller(), exchange.version(), key, condition(exchange), content(exchange));
        return LrsResponse.of(204).with("ETag", '"' + written.etag() + '"');
    }

    private LrsResponse post(Exchange exchange, DocumentKey key) {
        Document written = lrs.documents().merge(exchange.caller(), key, condition(exchange), content(exchange));
        return LrsResponse.of(204).with("ETag", '"' + written.etag() + '"');
    }

    private LrsResponse delete(Exchange exchange, DocumentScope scope) {
        if (kind == DocumentKind.STATE && !exchange.parameters().has(idName)) {
            lrs.documents().deleteAll(exchange.caller(), scope);
        } else {
            lrs.documents().delete(exchange.caller(), key(scope, exchange.parameters()), condition(exchange));
        }
        return LrsResponse.of(204);
    }

    /** What the sender named: If-Match or If-None-Match; null when neither. */
    private static @Nullable Precondition condition(Exchange exchange) {
        String match = exchange.request().header("if-match");
        if (match != null) {
            return "*".equals(match.strip()) ? Precondition.PRESENT : new Precondition.Matches(etags(match));
        }
        String none = exchange.request().header("if-none-match");
        if (none != null) {
            return "*".equals(none.strip()) ? Precondition.ABSENT : new Precondition.MatchesNone(etags(none));
        }
        return null;
    }

    /** Entity tags without quotes and weakness. */
    static Set<String> etags(String header) {
        Set<String> etags = new HashSet<>();
        for (String part : header.split(",")) {
            String tag = part.strip();
            tag = tag.startsWith("W/") ? tag.substring(2) : tag;
            boolean quoted = tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"");
            etags.add(quoted ? tag.substring(1, tag.length() - 1) : tag);
        }
        return etags;
    }
}
