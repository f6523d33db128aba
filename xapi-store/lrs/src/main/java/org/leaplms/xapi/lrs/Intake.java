package org.leaplms.xapi.lrs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonEdit;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.lrs.spi.ActivityDefinition;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.AgentName;
import org.leaplms.xapi.lrs.spi.Facets;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.StatementTerms;
import org.leaplms.xapi.model.Timestamps;
import org.leaplms.xapi.model.XapiVersion;

/**
 * Makes the record of a statement before any connection is taken: completes what the record store has to set, leaves every
 * other character as it was sent, takes out what queries ask for. Immutable and safe for use by several threads.
 */
public final class Intake {
    private final InstantSource clock;

    public Intake(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The record of a statement that keeps the rules.
     *
     * @param authority who vouches for it, as xAPI JSON
     * @param version what it was sent under
     */
    public StatementRecord prepare(Statement statement, UUID id, JsonObject authority, XapiVersion version) {
        return prepare(statement, id, authority, version, clock.instant());
    }

    /**
     * The record of a statement that was stored before.
     *
     * @param happened its timestamp when it says none
     */
    public StatementRecord prepare(
            Statement statement, UUID id, JsonObject authority, XapiVersion version, Instant happened) {
        StatementTerms terms = StatementTerms.vouchedFor(statement, authority);
        String said = statement.tree().string("timestamp");
        Instant timestamp = said == null ? null : Timestamps.parse(said);
        return new StatementRecord(
                id,
                completed(statement.tree(), id, authority, version),
                terms.fingerprint(),
                timestamp == null ? happened : timestamp,
                facets(terms),
                terms.refersTo(),
                terms.voids() != null,
                terms.definitions().entrySet().stream()
                        .map(e -> new ActivityDefinition(e.getKey(), e.getValue()))
                        .toList(),
                terms.names().entrySet().stream()
                        .map(e -> new AgentName(new AgentKey(e.getKey()), e.getValue()))
                        .toList(),
                hashes(statement.tree()));
    }

    private static Facets facets(StatementTerms terms) {
        return new Facets(
                key(terms.actor()),
                keys(terms.agents()),
                keys(terms.relatedAgents()),
                terms.verb(),
                terms.activity(),
                terms.relatedActivities(),
                terms.registration(),
                key(terms.authority()));
    }

    private static @Nullable AgentKey key(@Nullable String key) {
        return key == null ? null : new AgentKey(key);
    }

    private static Set<AgentKey> keys(Set<String> keys) {
        return keys.stream().map(AgentKey::new).collect(Collectors.toSet());
    }

    /** Lower-case sha2 of every attachment that a kept statement or its SubStatement declares, in their order. */
    public static List<String> hashes(String text) {
        // a name may be written with escapes
        boolean possible = text.contains("attachments") || text.contains("\\u");
        return possible && JsonValue.parse(text) instanceof JsonObject statement ? hashes(statement) : List.of();
    }

    private static List<String> hashes(JsonObject statement) {
        List<String> hashes = new ArrayList<>();
        collect(statement, hashes);
        JsonObject object = statement.object("object");
        if (object != null) {
            collect(object, hashes);
        }
        return hashes;
    }

    private static void collect(JsonObject statement, List<String> hashes) {
        JsonArray attachments = statement.array("attachments");
        if (attachments != null) {
            for (JsonValue attachment : attachments) {
                hashes.add(Objects.requireNonNull(((JsonObject) attachment).string("sha2"))
                        .toLowerCase(Locale.ROOT));
            }
        }
    }

    static String completed(JsonObject statement, UUID id, JsonObject authority, XapiVersion version) {
        JsonEdit edit = JsonEdit.of(statement);
        if (!statement.has("id")) {
            edit.set(statement, "id", JsonString.quote(id.toString()));
        }
        edit.set(statement, "authority", authority.text());
        if (!statement.has("version")) {
            edit.set(statement, "version", JsonString.quote(version.statementVersion()));
        }
        edit.remove(statement, "stored");
        arrays(statement, edit, version);
        JsonObject object = Objects.requireNonNull(statement.object("object"));
        if ("SubStatement".equals(object.string("objectType"))) {
            arrays(object, edit, version);
        }
        return edit.apply();
    }

    /** Context activities in arrays (Data 2.4.6.2) and, in 2.0, times in UTC. */
    private static void arrays(JsonObject statement, JsonEdit edit, XapiVersion version) {
        JsonObject context = statement.object("context");
        JsonObject relations = context == null ? null : context.object("contextActivities");
        for (int i = 0; relations != null && i < relations.size(); i++) {
            if (relations.value(i) instanceof JsonObject single) {
                edit.replace(single, "[" + single.text() + "]");
            }
        }
        String time = statement.string("timestamp");
        if (version == XapiVersion.V2_0 && time != null && !time.endsWith("Z")) {
            edit.set(statement, "timestamp", JsonString.quote(String.valueOf(Timestamps.parse(time))));
        }
    }
}
