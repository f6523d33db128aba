package org.leaplms.lms.internal.xapi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.Interaction;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoreException;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.StatementReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answers on record of a registration: statements whose object says it is an interaction; of repeated ones the last. */
public final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final StatementStore store;
    private final Tenant tenant;
    private final StatementReader reader = new StatementReader();

    public Answers(StatementStore store, Tenant tenant) {
        this.store = store;
        this.tenant = tenant;
    }

    /** Nothing if the record store cannot be asked now. */
    Optional<List<Interaction>> of(UUID registrationId) {
        try {
            return Optional.of(read(registrationId));
        } catch (StoreException away) {
            LOG.warn(
                    "LMS-005 answers of registration {} cannot be read now; check the record store",
                    registrationId,
                    away);
            return Optional.empty();
        }
    }

    private List<Interaction> read(UUID registrationId) {
        Map<String, Interaction> last = new LinkedHashMap<>();
        StatementQuery query = StatementQuery.builder()
                .registration(registrationId)
                .ascending(true)
                .limit(StatementQuery.MAX_LIMIT)
                .build();
        store.scan(tenant, query, stored -> add(last, stored));
        return List.copyOf(last.values());
    }

    private void add(Map<String, Interaction> last, StoredStatement stored) {
        Statement statement = reader.trusted(stored.text());
        @Nullable JsonObject object = statement.tree().object("object");
        @Nullable JsonObject definition = object == null ? null : object.object("definition");
        @Nullable String type = definition == null ? null : definition.string("interactionType");
        if (object != null && definition != null && type != null) {
            String id = String.valueOf(object.string("id"));
            last.put(id, interaction(id, type, definition, statement));
        }
    }

    private static Interaction interaction(String id, String type, JsonObject definition, Statement statement) {
        @Nullable JsonObject result = statement.tree().object("result");
        @Nullable String duration = result == null ? null : result.string("duration");
        return new Interaction(
                unit(statement),
                id.substring(id.lastIndexOf('/') + 1),
                type,
                description(definition),
                result == null ? null : result.string("response"),
                patterns(definition),
                statement
                        .result()
                        .map(said -> said.success() == null ? null : said.success() ? "correct" : "incorrect")
                        .orElse(null),
                duration == null ? null : Durations.parse(duration),
                null,
                List.of(),
                statement.timestamp().orElse(null));
    }

    /** cmi5 content names its unit among the groupings. */
    private static String unit(Statement statement) {
        return statement.context().stream()
                .flatMap(context -> context.activities().getOrDefault("grouping", List.of()).stream())
                .map(activity -> activity.id())
                .findFirst()
                .orElse("");
    }

    private static @Nullable String description(JsonObject definition) {
        @Nullable JsonObject texts = definition.object("description");
        if (texts == null || texts.size() == 0) {
            return null;
        }
        return texts.value(0) instanceof JsonString text ? text.value() : null;
    }

    private static List<String> patterns(JsonObject definition) {
        @Nullable JsonArray patterns = definition.array("correctResponsesPattern");
        List<String> texts = new ArrayList<>();
        if (patterns != null) {
            patterns.forEach(pattern -> texts.add(pattern instanceof JsonString text ? text.value() : pattern.text()));
        }
        return texts;
    }

    /** The same answer under a unit's id. */
    static Interaction at(String unitId, Interaction answer) {
        @Nullable Duration latency = answer.latency();
        return new Interaction(
                unitId,
                answer.id(),
                answer.type(),
                answer.description(),
                answer.learnerResponse(),
                answer.correctPatterns(),
                answer.result(),
                latency,
                answer.weighting(),
                answer.objectiveIds(),
                answer.at());
    }
}
