package org.leaplms.xapi.remote;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonEdit;
import org.leaplms.xapi.json.JsonLimits;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.AppendOutcome;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.Cursor;
import org.leaplms.xapi.lrs.spi.Erasure;
import org.leaplms.xapi.lrs.spi.ErasureOutcome;
import org.leaplms.xapi.lrs.spi.GroupCount;
import org.leaplms.xapi.lrs.spi.Grouping;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementPage;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoreCapability;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;
import org.leaplms.xapi.lrs.spi.StoreStatistics;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.StatementReader;
import org.leaplms.xapi.model.StatementTerms;
import org.leaplms.xapi.model.Timestamps;

/**
 * Statements in another LRS. It can what xAPI's HTTP can: no counting, erasing or purging, one tenant, texts as that LRS gives them
 * back ({@code authority} is that LRS's, for example). An append costs two requests more, to learn {@code stored}. Thread-safe.
 */
public final class RemoteStatementStore implements StatementStore {
    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    private final RemoteClient client;
    private final Tenant tenant;
    private final StatementReader reader = new StatementReader(JsonLimits.DEFAULT);

    RemoteStatementStore(RemoteClient client, Tenant tenant) {
        this.client = client;
        this.tenant = tenant;
    }

    @Override
    public Set<StoreCapability> capabilities() {
        return EnumSet.noneOf(StoreCapability.class);
    }

    @Override
    public AppendOutcome append(Tenant whose, StatementBatch batch) {
        own(whose);
        Instant before = newest();
        List<String> texts =
                batch.statements().stream().map(StatementRecord::text).toList();
        RemoteClient.Answer answer =
                client.send(StatementBody.post(client.to("statements", Map.of()), texts, batch.attachments()));
        if (answer.status() == 409) {
            return conflict(batch, answer);
        }
        answer.expect(200, 204);
        return added(batch, before);
    }

    private Instant newest() {
        StatementPage page = query(tenant, StatementQuery.builder().limit(1).build());
        return page.statements().isEmpty()
                ? Instant.EPOCH
                : page.statements().get(0).stored();
    }

    /** New are those stored after what was newest before. */
    private AppendOutcome added(StatementBatch batch, Instant before) {
        Map<UUID, Instant> later = new HashMap<>();
        StatementQuery since = StatementQuery.builder()
                .since(before.equals(Instant.EPOCH) ? null : before)
                .limit(500)
                .build();
        scan(tenant, since, s -> later.put(s.id(), s.stored()));
        List<UUID> added = new ArrayList<>();
        List<UUID> unchanged = new ArrayList<>();
        Instant stored = before;
        for (StatementRecord statement : batch.statements()) {
            Instant at = later.get(statement.id());
            (at == null ? unchanged : added).add(statement.id());
            stored = at == null ? stored : at;
        }
        return new AppendOutcome.Appended(stored, added, unchanged);
    }

    private AppendOutcome conflict(StatementBatch batch, RemoteClient.Answer answer) {
        for (StatementRecord offered : batch.statements()) {
            Optional<StoredStatement> existing = find(tenant, offered.id());
            if (existing.isPresent() && !meaning(existing.get().text()).equals(meaning(offered.text()))) {
                return new AppendOutcome.Conflict(offered.id(), existing.get().text(), offered.text());
            }
        }
        throw answer.unexpected();
    }

    private String meaning(String text) {
        return StatementTerms.of(reader.trusted(text)).fingerprint();
    }

    @Override
    public Optional<StoredStatement> find(Tenant whose, UUID id) {
        own(whose);
        return find("statementId", id).or(() -> find("voidedStatementId", id));
    }

    private Optional<StoredStatement> find(String parameter, UUID id) {
        RemoteClient.Answer answer = client.send(
                client.to("statements", Map.of(parameter, id.toString())).GET());
        if (answer.status() == 404) {
            return Optional.empty();
        }
        JsonValue found = JsonValue.parse(answer.expect(200).text());
        return Optional.of(stored((JsonObject) found, parameter.startsWith("voided")));
    }

    private static StoredStatement stored(JsonObject statement, boolean voided) {
        String id = Objects.requireNonNull(statement.string("id"), "id");
        String stored = Objects.requireNonNull(statement.string("stored"), "stored");
        JsonObject verb = Objects.requireNonNull(statement.object("verb"), "verb");
        String text = JsonEdit.of(statement).remove(statement, "stored").apply();
        return new StoredStatement(
                UUID.fromString(id), instant(stored), text, voided, VOIDED.equals(verb.string("id")));
    }

    private static Instant instant(String time) {
        return Objects.requireNonNull(Timestamps.parse(time), "a timestamp");
    }

    @Override
    public StatementPage query(Tenant whose, StatementQuery query) {
        own(whose);
        if (query.authority() != null || query.includeVoided()) {
            throw unsupported();
        }
        return page(query, query.limit());
    }

    /**
     * A page of at most so many statements. When those are longer together than the query wants: the first page is asked for again
     * with fewer, of a page behind a link the rest stays for a cursor that says how many of it were given.
     */
    private StatementPage page(StatementQuery query, int limit) {
        Cursor cursor = query.cursor();
        Place place = cursor == null ? null : Place.of(cursor);
        HttpRequest.Builder request =
                place == null ? client.to("statements", parameters(query, limit)) : client.toMore(place.more());
        RemoteClient.Answer answer = client.send(request.GET());
        if (place != null && answer.status() == 400) {
            throw new StoreException(StoreError.CURSOR, "The remote LRS does not know this cursor");
        }
        JsonObject result = (JsonObject) JsonValue.parse(answer.expect(200).text());
        List<StoredStatement> rest = statements(result, place == null ? 0 : place.given());
        List<StoredStatement> fitting = fitting(rest, query.characters());
        boolean early = fitting.size() < rest.size();
        if (early && place == null) {
            return page(query, fitting.size());
        }
        String more = result.string("more");
        Cursor next = more == null || more.isEmpty() ? null : new Place(0, more).cursor();
        return new StatementPage(
                fitting,
                early && place != null ? place.behind(fitting.size()).cursor() : next,
                through(answer, fitting));
    }

    private static List<StoredStatement> statements(JsonObject result, int given) {
        List<StoredStatement> statements = new ArrayList<>();
        JsonArray found = result.array("statements");
        for (int i = given; found != null && i < found.size(); i++) {
            statements.add(stored((JsonObject) found.get(i), false));
        }
        return statements;
    }

    /** The first one and those behind it, as long as their texts have so many characters at most. */
    private static List<StoredStatement> fitting(List<StoredStatement> statements, int characters) {
        long length = 0;
        for (int i = 0; i < statements.size(); i++) {
            length += statements.get(i).text().length();
            if (i > 0 && length > characters) {
                return statements.subList(0, i);
            }
        }
        return statements;
    }

    /**
     * Where a walk stands.
     *
     * @param given how many statements of the page behind the link were given already
     * @param more the link
     */
    private record Place(int given, String more) {
        static Place of(Cursor cursor) {
            try {
                String said = new String(Base64.getUrlDecoder().decode(cursor.content()), StandardCharsets.UTF_8);
                int space = said.indexOf(' ');
                return new Place(Integer.parseInt(said.substring(0, Math.max(0, space))), said.substring(space + 1));
            } catch (IllegalArgumentException e) {
                throw new StoreException(StoreError.CURSOR, "Not a cursor of this store", e);
            }
        }

        Place behind(int count) {
            return new Place(given + count, more);
        }

        Cursor cursor() {
            String said = given + " " + more;
            return Cursor.sealed(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(said.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static Instant through(RemoteClient.Answer answer, List<StoredStatement> statements) {
        return answer.response()
                .headers()
                .firstValue("X-Experience-API-Consistent-Through")
                .map(RemoteStatementStore::instant)
                .orElse(statements.isEmpty() ? Instant.EPOCH : statements.get(0).stored());
    }

    private static Map<String, String> parameters(StatementQuery query, int limit) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "agent", query.agent() == null ? null : AgentJson.of(query.agent()));
        put(parameters, "verb", query.verb());
        put(parameters, "activity", query.activity());
        put(parameters, "registration", query.registration());
        put(parameters, "since", bounded(query.since()));
        put(parameters, "until", bounded(query.until()));
        put(parameters, "related_agents", query.relatedAgents() ? true : null);
        put(parameters, "related_activities", query.relatedActivities() ? true : null);
        put(parameters, "ascending", query.ascending() ? true : null);
        put(parameters, "limit", limit);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    /** Years an LRS can read. */
    private static @Nullable Instant bounded(@Nullable Instant instant) {
        Instant first = Instant.parse("1900-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-01-01T00:00:00Z");
        if (instant == null) {
            return null;
        }
        return instant.isBefore(first) ? first : instant.isAfter(last) ? last : instant;
    }

    @Override
    public Instant consistentThrough(Tenant whose) {
        return query(whose, StatementQuery.builder().limit(1).build()).consistentThrough();
    }

    @Override
    public List<String> definitions(Tenant whose, String activity) {
        own(whose);
        RemoteClient.Answer answer = client.send(
                client.to("activities", Map.of("activityId", activity)).GET());
        if (answer.status() == 404) {
            return List.of();
        }
        JsonObject definition = ((JsonObject) JsonValue.parse(answer.expect(200).text())).object("definition");
        return definition == null ? List.of() : List.of(definition.text());
    }

    @Override
    public List<String> names(Tenant whose, AgentKey agent) {
        own(whose);
        RemoteClient.Answer answer = client.send(
                client.to("agents", Map.of("agent", AgentJson.of(agent))).GET());
        if (answer.status() == 404) {
            return List.of();
        }
        JsonArray names = ((JsonObject) JsonValue.parse(answer.expect(200).text())).array("name");
        return names == null
                ? List.of()
                : names.values().stream().map(n -> ((JsonString) n).value()).toList();
    }

    @Override
    public long count(Tenant whose, StatementQuery query) {
        throw unsupported();
    }

    @Override
    public List<GroupCount> countBy(Tenant whose, StatementQuery query, Grouping by) {
        throw unsupported();
    }

    @Override
    public Optional<Attachment> attachment(Tenant whose, String sha2) {
        throw unsupported();
    }

    @Override
    public StoreStatistics statistics(Tenant whose) {
        throw unsupported();
    }

    @Override
    public ErasureOutcome erase(Tenant whose, Erasure erasure) {
        throw unsupported();
    }

    @Override
    public ErasureOutcome purge(Tenant whose, StatementQuery query, boolean dryRun) {
        throw unsupported();
    }

    private static StoreException unsupported() {
        return new StoreException(StoreError.UNSUPPORTED, "Another LRS cannot be asked for this over xAPI");
    }

    private void own(Tenant whose) {
        if (!whose.equals(tenant)) {
            throw new StoreException(StoreError.UNSUPPORTED, "This credential stands for one tenant only");
        }
    }
}
