package org.leaplms.xapi.jdbc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.Document;
import org.leaplms.xapi.lrs.spi.DocumentScope;
import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.lrs.spi.Grouping;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.testkit.Sample;

/**
 * What the store in {@code old-store.tsv} is asked. The same class asked the code that filled it, when the tables were those of V001;
 * its answers are {@code old-store.answers}.
 */
final class OldStore {
    static final Tenant TENANT = new Tenant("old");
    static final String ACTIVITY = "http://example.org/activities/";
    static final String VERB = "http://example.org/verbs/";
    static final String SHA2 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private final StatementStore statements;
    private final DocumentStore documents;

    OldStore(JdbcStores stores) {
        this.statements = stores.statements();
        this.documents = stores.documents();
    }

    private static Map<String, StatementQuery.Builder> questions() {
        Map<String, StatementQuery.Builder> questions = new LinkedHashMap<>();
        questions.put("all", StatementQuery.builder());
        questions.put("with voided", StatementQuery.builder().includeVoided(true));
        for (int i = 0; i < 4; i++) {
            String n = String.valueOf(i);
            StatementQuery.Builder agent = StatementQuery.builder().agent(Sample.agent("actor" + n));
            questions.put("agent " + n, agent);
            questions.put("related agent " + n, agent.build().toBuilder().relatedAgents(true));
            questions.put("agent and verb " + n, agent.build().toBuilder().verb(VERB + n));
            questions.put("agent and activity " + n, agent.build().toBuilder().activity(ACTIVITY + n));
            questions.put("verb " + n, StatementQuery.builder().verb(VERB + n));
            questions.put("activity " + n, StatementQuery.builder().activity(ACTIVITY + n));
            questions.put(
                    "related activity " + n,
                    StatementQuery.builder().activity(ACTIVITY + n).relatedActivities(true));
            questions.put("registration " + n, StatementQuery.builder().registration(new UUID(1, i)));
            questions.put("authority " + n, StatementQuery.builder().authority(Sample.agent("authority" + n)));
        }
        return questions;
    }

    /** One line for each question. */
    List<String> answers() {
        List<String> answers = new ArrayList<>();
        Map<UUID, StoredStatement> seen = new LinkedHashMap<>();
        questions().forEach((name, question) -> {
            StatementQuery query = question.limit(7).build();
            answers.add(name + ": " + walk(query, seen));
            answers.add(
                    name + ", oldest first: " + walk(question.ascending(true).build(), seen));
            answers.add(name + ", how many: " + statements.count(TENANT, query));
            for (Grouping by : Grouping.values()) {
                answers.add(name + " by " + by + ": "
                        + statements.countBy(TENANT, question.limit(500).build(), by));
            }
        });
        seen.values().forEach(s -> answers.add(shown(s)));
        seen.values().stream()
                .map(StoredStatement::stored)
                .sorted()
                .skip(30)
                .limit(3)
                .forEach(time -> {
                    answers.add("since " + time + ": " + walk(between(time, null), seen));
                    answers.add("until " + time + ": " + walk(between(null, time), seen));
                    answers.add("by verb since " + time + ": "
                            + statements.countBy(TENANT, between(time, null), Grouping.VERB));
                });
        others(answers);
        return answers.stream().map(line -> line.replace("\n", "\\n")).toList();
    }

    private static StatementQuery between(@Nullable Instant since, @Nullable Instant until) {
        return StatementQuery.builder().since(since).until(until).build();
    }

    private List<String> walk(StatementQuery query, Map<UUID, StoredStatement> seen) {
        List<String> ids = new ArrayList<>();
        statements.scan(TENANT, query, s -> {
            ids.add(s.id().toString().substring(0, 8));
            seen.put(s.id(), s);
        });
        return ids;
    }

    private void others(List<String> answers) {
        answers.add("statistics: " + statements.statistics(TENANT));
        answers.add("definitions: " + statements.definitions(TENANT, ACTIVITY + 1));
        answers.add("names: " + statements.names(TENANT, Sample.agent("actor1")));
        answers.add("attachment: " + statements.attachment(TENANT, SHA2).map(a -> a.contentType() + a.length()));
        for (DocumentScope scope : List.of(
                DocumentScope.state(ACTIVITY + 1, Sample.agent("actor1"), null),
                DocumentScope.state(ACTIVITY + 1, Sample.agent("actor1"), new UUID(1, 1)),
                DocumentScope.activityProfile(ACTIVITY + 1),
                DocumentScope.agentProfile(Sample.agent("actor1")))) {
            List<String> ids = documents.ids(TENANT, scope, null);
            answers.add(scope + ": " + ids);
            ids.forEach(id -> answers.add(
                    documents.find(TENANT, scope.key(id)).map(OldStore::shown).orElse("none")));
        }
    }

    private static String shown(StoredStatement statement) {
        return statement.id() + " " + statement.stored() + (statement.voided() ? " voided " : " ")
                + (statement.voiding() ? "voiding " : "")
                + Document.etagOf(statement.text().getBytes(StandardCharsets.UTF_8));
    }

    private static String shown(Document document) {
        return document.contentType() + " " + document.etag() + " " + document.updated() + " "
                + new String(document.content(), StandardCharsets.UTF_8);
    }
}
