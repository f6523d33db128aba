package org.leaplms.xapi.lrs.http;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonEdit;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.json.JsonWriter;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.RefusedException;
import org.leaplms.xapi.lrs.RefusedException.Reason;
import org.leaplms.xapi.lrs.Rendering;
import org.leaplms.xapi.lrs.StatementFormat;
import org.leaplms.xapi.lrs.Submission;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.Cursor;
import org.leaplms.xapi.lrs.spi.StatementPage;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.model.Actor;
import org.leaplms.xapi.model.Identifier;
import org.leaplms.xapi.model.Requirement;
import org.leaplms.xapi.model.Statement;

/** Statements in and out (xAPI 1.0.3 Communication 2.1). */
final class StatementsResource implements Resource {
    private static final Set<String> SINGLE = Set.of("statementId", "voidedStatementId", "format", "attachments");
    private static final Set<String> FILTERS = Set.of(
            "statementId",
            "voidedStatementId",
            "agent",
            "verb",
            "activity",
            "registration",
            "related_activities",
            "related_agents",
            "since",
            "until",
            "limit",
            "format",
            "attachments",
            "ascending",
            "cursor");

    private final Lrs lrs;
    private final LrsLimits limits;

    StatementsResource(Lrs lrs, LrsLimits limits) {
        this.lrs = lrs;
        this.limits = limits;
    }

    @Override
    public LrsResponse answer(Exchange exchange) {
        return switch (exchange.method()) {
            case "GET" -> get(exchange);
            case "PUT" -> put(exchange);
            case "POST" -> post(exchange);
            default -> throw Resource.noMethod(exchange);
        };
    }

    private LrsResponse put(Exchange exchange) {
        exchange.parameters().allow(Set.of("statementId"));
        UUID id = exchange.parameters().uuid("statementId");
        try (StatementBody body = new StatementBody(lrs.reader(), limits, exchange)) {
            if (id == null) {
                body.forgive(Requirement.STATEMENT_ID_MISSING, "");
            }
            Submission submission = body.read(exchange.request());
            if (submission.statements().size() != 1) {
                throw RefusedException.invalid(Requirement.NOT_A_STATEMENT, "");
            }
            lrs.statements().store(exchange.caller(), exchange.version(), named(submission, id));
        }
        return LrsResponse.of(204);
    }

    private Submission named(Submission submission, @Nullable UUID asked) {
        Statement statement = submission.statements().get(0);
        Optional<UUID> own = statement.id();
        if (own.isPresent() && asked != null && !own.get().equals(asked)) {
            throw RefusedException.invalid(Requirement.STATEMENT_ID_DIFFERS, "");
        }
        if (own.isPresent()) {
            return submission;
        }
        UUID id = asked == null ? lrs.ids().get() : asked;
        String text = JsonEdit.of(statement.tree())
                .set(statement.tree(), "id", JsonString.quote(id.toString()))
                .apply();
        return new Submission(List.of(lrs.reader().trusted(text)), submission.contents());
    }

    private LrsResponse post(Exchange exchange) {
        exchange.parameters().allow(Set.of());
        try (StatementBody body = new StatementBody(lrs.reader(), limits, exchange)) {
            Submission submission = body.read(exchange.request());
            JsonWriter out = new JsonWriter().openArray();
            lrs.statements()
                    .store(exchange.caller(), exchange.version(), submission)
                    .forEach(id -> out.value(id.toString()));
            return LrsResponse.json(200, out.closeArray().json());
        }
    }

    private LrsResponse get(Exchange exchange) {
        Parameters parameters = exchange.parameters();
        parameters.allow(FILTERS);
        for (String name : List.of("statementId", "voidedStatementId")) {
            if (parameters.has(name)) {
                return single(exchange, name);
            }
        }
        return page(exchange);
    }

    private Rendering rendering(Exchange exchange) {
        String format = exchange.parameters().oneOf("format", "exact", "exact", "ids", "canonical");
        StatementFormat chosen =
                switch (format) {
                    case "ids" -> StatementFormat.IDS;
                    case "canonical" -> StatementFormat.CANONICAL;
                    default -> StatementFormat.EXACT;
                };
        return lrs.rendering(exchange.caller(), chosen, exchange.languages());
    }

    private LrsResponse single(Exchange exchange, String name) {
        Parameters parameters = exchange.parameters();
        Set<String> others = new HashSet<>(parameters.values().keySet());
        others.removeAll(SINGLE);
        boolean both = parameters.has("statementId") && parameters.has("voidedStatementId");
        if (both || !others.isEmpty()) {
            throw RefusedException.invalid(Requirement.PARAMETERS_TOGETHER, name);
        }
        UUID id = parameters.uuid(name);
        boolean attachments = parameters.truth("attachments");
        Rendering rendering = rendering(exchange);
        StoredStatement found = Optional.ofNullable(id)
                .flatMap(i -> lrs.statements().find(exchange.caller(), i, "voidedStatementId".equals(name)))
                .orElseThrow(() -> RefusedException.of(Reason.NOT_FOUND, Requirement.NOT_FOUND, String.valueOf(id)));
        return new Result(lrs, exchange.caller(), rendering)
                .single(found, attachments)
                .with("Last-Modified", HttpDates.of(found.stored()));
    }

    private LrsResponse page(Exchange exchange) {
        Parameters parameters = exchange.parameters();
        boolean attachments = parameters.truth("attachments");
        Rendering rendering = rendering(exchange);
        StatementPage page = lrs.statements().query(exchange.caller(), query(parameters));
        String more = page.nextPage()
                .map(next -> More.link(exchange.request().endpoint(), parameters, next))
                .orElse("");
        return new Result(lrs, exchange.caller(), rendering)
                .page(page.statements(), more, attachments)
                .with(LrsHttp.CONSISTENT_THROUGH, page.consistentThrough().toString());
    }

    private StatementQuery query(Parameters parameters) {
        int wanted = parameters.number("limit");
        Actor actor = parameters.actor("agent");
        AgentKey agent = actor == null ? null : key(actor);
        String cursor = parameters.get("cursor");
        return StatementQuery.builder()
                .agent(agent)
                .relatedAgents(parameters.truth("related_agents"))
                .verb(parameters.iri("verb"))
                .activity(parameters.iri("activity"))
                .relatedActivities(parameters.truth("related_activities"))
                .registration(parameters.uuid("registration"))
                .since(parameters.time("since"))
                .until(parameters.time("until"))
                .ascending(parameters.truth("ascending"))
                .characters(limits.pageCharacters())
                .limit(wanted == 0 ? Math.min(100, limits.page()) : Math.min(wanted, limits.page()))
                .cursor(cursor == null ? null : new Cursor(cursor))
                .build();
    }

    private static AgentKey key(Actor actor) {
        Identifier identifier = actor.identifier();
        if (identifier == null) {
            throw RefusedException.invalid(Requirement.PARAMETER_VALUE, "agent");
        }
        return new AgentKey(identifier.key());
    }
}
