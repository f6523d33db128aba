package org.leaplms.xapi.lrs.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.Submission;
import org.leaplms.xapi.lrs.memory.MemoryDocumentStore;
import org.leaplms.xapi.lrs.memory.MemoryStatementStore;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.DocumentContent;
import org.leaplms.xapi.lrs.spi.DocumentScope;
import org.leaplms.xapi.lrs.spi.Grouping;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Activity;
import org.leaplms.xapi.model.Agent;
import org.leaplms.xapi.model.Context;
import org.leaplms.xapi.model.Group;
import org.leaplms.xapi.model.Result;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.StatementBuilder;
import org.leaplms.xapi.model.SubStatement;
import org.leaplms.xapi.model.Verb;
import org.leaplms.xapi.model.XapiVersion;

class OperationsTest {
    private static final Tenant TENANT = new Tenant("t");
    private static final Agent PERSON = Agent.mbox("person@example.org").named("Pat Person");
    private static final Agent OTHER = Agent.mbox("other@example.org");

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource clock = () -> now;
    private final AtomicLong counter = new AtomicLong();
    private final Supplier<UUID> ids = () -> new UUID(0x4000, 0x8000000000000000L | counter.incrementAndGet());
    private final Caller caller =
            Caller.of(TENANT, "c", Agent.account("https://lms.example", "lms"), Set.of(Scope.ALL));
    private final List<AuditEntry> audit = new ArrayList<>();
    private MemoryStatementStore statements = new MemoryStatementStore(clock);
    private MemoryDocumentStore documents = new MemoryDocumentStore(clock);
    private Lrs lrs = Lrs.builder().build();

    @BeforeEach
    void open() {
        statements = new MemoryStatementStore(clock);
        documents = new MemoryDocumentStore(clock);
        lrs = Lrs.builder()
                .statements(statements)
                .documents(documents)
                .clock(clock)
                .ids(ids)
                .build();
    }

    private UUID store(StatementBuilder builder) {
        now = now.plusSeconds(1);
        return lrs.statements()
                .store(caller, XapiVersion.V1_0_3, Submission.of(List.of(builder.build())))
                .get(0);
    }

    private static StatementBuilder did(Agent who, String verb) {
        return Statement.builder()
                .actor(who)
                .verb(Verb.of("https://example.org/" + verb))
                .object(Activity.of("https://example.org/course"));
    }

    private String all() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exporter(statements)
                .jsonLines(
                        TENANT, StatementQuery.ALL.toBuilder().ascending(true).build(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Privacy privacy() {
        return new Privacy(statements, documents, clock, ids, audit::add);
    }

    @Test
    void anErasedPersonIsNowhereLeft() {
        UUID acted = store(did(PERSON, "answered")
                .result(Result.empty().withResponse("my words").withSuccess(true)));
        store(did(OTHER, "met").object(PERSON));
        store(did(OTHER, "taught").context(Context.empty().withInstructor(PERSON)));
        store(did(OTHER, "joined").context(Context.empty().withTeam(new Group("T", null, List.of(OTHER, PERSON)))));
        store(did(OTHER, "planned")
                .object(new SubStatement(
                        PERSON,
                        Verb.of("https://example.org/go"),
                        Activity.of("https://example.org/a"),
                        null,
                        null,
                        null)));
        UUID untouched = store(did(OTHER, "answered").result(Result.empty().withResponse("other words")));
        AgentKey key = new AgentKey(PERSON.identifier().key());
        lrs.documents()
                .merge(
                        caller,
                        DocumentScope.agentProfile(key).key("p"),
                        null,
                        new DocumentContent("application/json", "{}".getBytes(StandardCharsets.UTF_8)));

        ErasureReport planned = privacy().erase(TENANT, PERSON, Privacy.FreeText.REMOVE, "dpo", true);
        assertThat(all()).contains("person@example.org", "my words");
        ErasureReport done = privacy().erase(TENANT, PERSON, Privacy.FreeText.REMOVE, "dpo", false);

        assertThat(planned.statements()).isEqualTo(done.statements()).isEqualTo(5);
        assertThat(done.documents()).isOne();
        assertThat(all())
                .doesNotContain("person@example.org", "Pat Person", "my words")
                .contains("urn:leap:erased", "other words", acted.toString(), untouched.toString());
        assertThat(lrs.statements().search(caller).agent(PERSON).count()).isZero();
        assertThat(lrs.statements().search(caller).agent(done.replacement()).count())
                .isEqualTo(2);
        assertThat(lrs.statements().search(caller).anyAgent(done.replacement()).count())
                .isEqualTo(5);
        assertThat(lrs.statements().search(caller).count()).isEqualTo(6);
        assertThat(audit).hasSize(3).allSatisfy(entry -> assertThat(entry.toString())
                .doesNotContain("person"));
    }

    @Test
    void retentionDeletesByRule() {
        store(did(OTHER, "experienced"));
        store(did(OTHER, "passed"));
        now = now.plus(Duration.ofDays(400));
        store(did(OTHER, "experienced"));
        Retention retention = new Retention(statements, clock, audit::add);
        List<RetentionRule> rules =
                List.of(new RetentionRule("floods", "https://example.org/experienced", null, Duration.ofDays(365)));

        assertThat(retention.apply(TENANT, rules, "admin", true)).isEqualTo(Map.of("floods", 1L));
        assertThat(lrs.statements().search(caller).count()).isEqualTo(3);
        assertThat(retention.apply(TENANT, rules, "admin", false)).isEqualTo(Map.of("floods", 1L));
        assertThat(lrs.statements().search(caller).count()).isEqualTo(2);
    }

    @Test
    void whatIsExportedCanBeImportedAgainAndTwice() {
        store(did(PERSON, "passed").timestamp(Instant.EPOCH));
        store(did(OTHER, "passed"));
        byte[] lines = all().getBytes(StandardCharsets.UTF_8);
        MemoryStatementStore fresh = new MemoryStatementStore(clock);

        ImportReport first = new Importer(fresh, clock, ids).jsonLines(caller, new ByteArrayInputStream(lines));
        ImportReport again = new Importer(fresh, clock, ids).jsonLines(caller, new ByteArrayInputStream(lines));
        ImportReport home = new Importer(statements, clock, ids).jsonLines(caller, new ByteArrayInputStream(lines));

        assertThat(first).isEqualTo(new ImportReport(2, 0, List.of()));
        assertThat(again).isEqualTo(new ImportReport(0, 2, List.of()));
        assertThat(home).isEqualTo(new ImportReport(0, 2, List.of()));
        assertThat(fresh.query(TENANT, StatementQuery.ALL).statements())
                .extracting(StoredStatement::id)
                .containsExactlyInAnyOrderElementsOf(statements.query(TENANT, StatementQuery.ALL).statements().stream()
                        .map(StoredStatement::id)
                        .toList());
    }

    @Test
    void anArchiveBringsTheAttachmentsBackAndRefusesOthers(@TempDir Path directory) throws IOException {
        byte[] letter = "a letter".getBytes(StandardCharsets.UTF_8);
        String sha2 = org.leaplms.xapi.lrs.spi.Attachment.sha256(letter);
        String json = did(PERSON, "wrote").build().json();
        String declared = json.substring(0, json.length() - 1) + """
                ,"attachments":[{"usageType":"http://e.org/u","display":{"en":"d"},"contentType":"text/plain",\
                "length":%d,"sha2":"%s"}]}""".formatted(letter.length, sha2);
        var content = org.leaplms.xapi.lrs.spi.Attachment.of(sha2, "text/plain", letter);
        lrs.statements()
                .store(
                        caller,
                        XapiVersion.V1_0_3,
                        new Submission(List.of(lrs.reader().trusted(declared)), List.of(content)));
        store(did(OTHER, "passed"));
        Path zip = directory.resolve("export.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            assertThat(new Exporter(statements).archive(TENANT, StatementQuery.ALL, out))
                    .isEqualTo(2);
        }

        MemoryStatementStore fresh = new MemoryStatementStore(clock);
        assertThat(new Importer(fresh, clock, ids).archive(caller, zip)).isEqualTo(new ImportReport(2, 0, List.of()));
        assertThat(new Importer(fresh, clock, ids).archive(caller, zip)).isEqualTo(new ImportReport(0, 2, List.of()));
        try (InputStream in =
                fresh.attachment(TENANT, sha2).orElseThrow().content().open()) {
            assertThat(in.readAllBytes()).isEqualTo(letter);
        }

        try (FileSystem inside = FileSystems.newFileSystem(zip)) {
            Files.writeString(inside.getPath("attachments", sha2), "another letter");
        }
        ImportReport forged = new Importer(new MemoryStatementStore(clock), clock, ids).archive(caller, zip);
        assertThat(forged.added()).isEqualTo(1);
        assertThat(forged.refused()).extracting(r -> r.reason()).containsExactly("XAPI-00132 /attachments");
    }

    @Test
    void brokenLinesAreNamedAndTheRestIsStored() {
        UUID id = store(did(PERSON, "passed"));
        String good = all().strip();
        String text = good + "\n{\n\n{\"actor\":{}}\n" + good.replace("passed", "failed") + "\n"
                + good.replace(id.toString(), ids.get().toString()) + "\n";

        ImportReport report = new Importer(statements, clock, ids)
                .jsonLines(caller, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(report.added()).isOne();
        assertThat(report.unchanged()).isOne();
        assertThat(report.refused()).extracting(ImportReport.Refused::line).containsExactlyInAnyOrder(2L, 4L, 5L);
    }

    @Test
    void tablesHaveChosenColumnsAndNoFormulas() {
        store(did(Agent.mbox("x@example.org").named("=HYPERLINK(\"evil\")"), "passed"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rows = new Exporter(statements)
                .csv(
                        TENANT,
                        StatementQuery.ALL,
                        List.of(
                                new Exporter.Column("who", "/actor/name"),
                                new Exporter.Column("verb", "/verb/id"),
                                new Exporter.Column("none", "/result/score/raw")),
                        out);

        assertThat(rows).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\"who\",\"verb\",\"none\"\r\n\"'=HYPERLINK(\"\"evil\"\")\",\"https://example.org/passed\",\"\"\r\n");
    }

    @Test
    void questionsAreAskedInWordsOfTheModel() {
        UUID registration = UUID.fromString("7f1e5d3c-0000-4000-8000-0123456789ab");
        store(did(PERSON, "passed").context(Context.empty().withRegistration(registration)));
        store(did(PERSON, "failed"));
        store(did(OTHER, "passed"));
        var search = lrs.statements().search(caller);

        assertThat(search.agent(PERSON).list(10)).hasSize(2);
        assertThat(search.verb("https://example.org/passed")
                        .oldestFirst()
                        .list(1)
                        .get(0)
                        .actor())
                .isEqualTo(PERSON);
        assertThat(search.registration(registration).count()).isOne();
        assertThat(search.anyActivity("https://example.org/course")
                        .since(now.minusMillis(1))
                        .count())
                .isOne();
        assertThat(search.until(now.minusSeconds(1)).list(0)).isEmpty();
        assertThat(search.countBy(Grouping.VERB, 10))
                .extracting(g -> g.key() + " " + g.count())
                .containsExactly("https://example.org/passed 2", "https://example.org/failed 1");
        List<Statement> walked = new ArrayList<>();
        search.forEach(walked::add);
        assertThat(walked).hasSize(3);
        assertThat(search.activity("https://example.org/none").list(5)).isEmpty();
    }

    @Test
    void thoseWhoWaitAreWoken() throws Exception {
        StatementFeed feed = new StatementFeed();
        long seen = feed.generation();

        assertThat(feed.await(seen, Duration.ofMillis(1))).isFalse();
        feed.appended(TENANT, now, List.of(), List.of());
        assertThat(feed.await(seen, Duration.ofMinutes(1))).isTrue();
    }
}
