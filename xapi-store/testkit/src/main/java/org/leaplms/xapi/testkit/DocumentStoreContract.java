package org.leaplms.xapi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.Document;
import org.leaplms.xapi.lrs.spi.DocumentContent;
import org.leaplms.xapi.lrs.spi.DocumentKey;
import org.leaplms.xapi.lrs.spi.DocumentOutcome;
import org.leaplms.xapi.lrs.spi.DocumentScope;
import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.lrs.spi.DocumentUpdate;
import org.leaplms.xapi.lrs.spi.Precondition;
import org.leaplms.xapi.lrs.spi.Tenant;

/** What every {@link DocumentStore} does. */
public abstract class DocumentStoreContract {
    private static final AgentKey ANN = Sample.agent("ann");
    private static final String COURSE = "http://example.org/course";
    private static final DocumentScope ANYWHERE = DocumentScope.state(COURSE, ANN, null);
    /** Whose documents a test writes: its own tenant, so that tests need not clean up. */
    protected final Tenant tenant = new Tenant(UUID.randomUUID().toString());

    /** @return the store under test; the same one may be given to every test */
    protected abstract DocumentStore store();

    /** @return false for a store on another LRS, which has one tenant, seconds for times and no way to find all of a person */
    protected boolean whole() {
        return true;
    }

    private static DocumentContent content(String text) {
        return new DocumentContent("text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Document document) {
        return new String(document.content(), StandardCharsets.UTF_8);
    }

    private DocumentOutcome put(DocumentKey key, String text, Precondition precondition) {
        return store().write(tenant, key, precondition, DocumentUpdate.replaceBy(content(text)));
    }

    private Document put(DocumentKey key, String text) {
        DocumentOutcome outcome = put(key, text, Precondition.NONE);
        assertThat(outcome).isInstanceOf(DocumentOutcome.Written.class);
        return ((DocumentOutcome.Written) outcome).document();
    }

    @Test
    void a_document_comes_back_as_it_was_written() {
        DocumentKey key = ANYWHERE.key("resume");
        assertThat(store().find(tenant, key)).isEmpty();
        Document written = put(key, "page 3");
        assertThat(store().find(tenant, key)).contains(written);
        assertThat(Document.etagOf("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(written.etag()).isEqualTo(Document.etagOf(written.content()));
        assertThat(written.contentType()).isEqualTo("text/plain");
    }

    @Test
    void every_kind_of_document_has_its_own_place() {
        List<DocumentKey> keys = List.of(
                ANYWHERE.key("x"),
                DocumentScope.state(COURSE, ANN, new UUID(0, 1)).key("x"),
                DocumentScope.state(COURSE, Sample.agent("bob"), null).key("x"),
                DocumentScope.state("http://example.org/other", ANN, null).key("x"),
                DocumentScope.activityProfile(COURSE).key("x"),
                DocumentScope.agentProfile(ANN).key("x"),
                ANYWHERE.key("X"));
        for (int i = 0; i < keys.size(); i++) {
            put(keys.get(i), "text " + i);
        }
        for (int i = 0; i < keys.size(); i++) {
            assertThat(text(store().find(tenant, keys.get(i)).orElseThrow())).isEqualTo("text " + i);
        }
    }

    @Test
    void a_large_document_comes_back() {
        byte[] bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        DocumentKey key = ANYWHERE.key("large");
        store().write(
                        tenant,
                        key,
                        Precondition.NONE,
                        DocumentUpdate.replaceBy(new DocumentContent("application/octet-stream", bytes)));
        assertThat(store().find(tenant, key).orElseThrow().content()).isEqualTo(bytes);
    }

    @Test
    void each_version_is_later_than_the_one_before() {
        DocumentKey key = ANYWHERE.key("resume");
        Instant before = Instant.EPOCH;
        for (int i = 0; i < 5; i++) {
            Instant updated = put(key, "page " + i).updated();
            assertThat(updated).isAfterOrEqualTo(before);
            assertThat(updated.equals(before) && whole()).isFalse();
            before = updated;
        }
    }

    @Test
    void preconditions_guard_writes() {
        DocumentKey key = ANYWHERE.key("resume");
        assertThat(put(key, "a", Precondition.PRESENT)).isEqualTo(new DocumentOutcome.Refused(null));
        assertThat(put(key, "a", new Precondition.Matches(Set.of("00")))).isEqualTo(new DocumentOutcome.Refused(null));
        assertThat(put(key, "a", Precondition.ABSENT))
                .isInstanceOfSatisfying(DocumentOutcome.Written.class, w -> assertThat(w.created())
                        .isTrue());
        Document first = store().find(tenant, key).orElseThrow();
        assertThat(put(key, "b", Precondition.ABSENT)).isEqualTo(new DocumentOutcome.Refused(first));
        assertThat(put(key, "b", new Precondition.Matches(Set.of("00")))).isEqualTo(new DocumentOutcome.Refused(first));
        assertThat(put(key, "b", new Precondition.MatchesNone(Set.of(first.etag()))))
                .isEqualTo(new DocumentOutcome.Refused(first));
        assertThat(put(key, "b", new Precondition.Matches(Set.of("00", first.etag()))))
                .isInstanceOfSatisfying(DocumentOutcome.Written.class, w -> assertThat(w.created())
                        .isFalse());
        assertThat(put(key, "c", Precondition.PRESENT)).isInstanceOf(DocumentOutcome.Written.class);
        assertThat(text(store().find(tenant, key).orElseThrow())).isEqualTo("c");
    }

    @Test
    void preconditions_guard_deletes() {
        DocumentKey key = ANYWHERE.key("resume");
        assertThat(store().delete(tenant, key, Precondition.NONE)).isEqualTo(new DocumentOutcome.Deleted(false));
        Document first = put(key, "a");
        assertThat(store().delete(tenant, key, new Precondition.Matches(Set.of("00"))))
                .isEqualTo(new DocumentOutcome.Refused(first));
        assertThat(store().delete(tenant, key, new Precondition.Matches(Set.of(first.etag()))))
                .isEqualTo(new DocumentOutcome.Deleted(true));
        assertThat(store().find(tenant, key)).isEmpty();
    }

    @Test
    void an_update_sees_the_current_version_and_may_give_up() {
        DocumentKey key = ANYWHERE.key("resume");
        put(key, "a");
        store().write(tenant, key, Precondition.NONE, now -> content(text(now.orElseThrow()) + "b"));
        assertThat(text(store().find(tenant, key).orElseThrow())).isEqualTo("ab");
        assertThatThrownBy(() -> store().write(tenant, key, Precondition.NONE, now -> {
                    throw new IllegalArgumentException("no object");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(text(store().find(tenant, key).orElseThrow())).isEqualTo("ab");
    }

    @Test
    void no_update_is_lost_between_writers() throws Exception {
        DocumentKey key = ANYWHERE.key("counter");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int w = 0; w < 8; w++) {
                all.add(pool.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        store().write(
                                        tenant,
                                        key,
                                        Precondition.NONE,
                                        now -> content(Integer.toString(1
                                                + now.map(d -> Integer.parseInt(text(d)))
                                                        .orElse(0))));
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
            assertThat(text(store().find(tenant, key).orElseThrow())).isEqualTo("80");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void ids_are_listed_by_scope_and_time() {
        UUID registration = new UUID(0, 1);
        DocumentScope registered = DocumentScope.state(COURSE, ANN, registration);
        put(ANYWHERE.key("b"), "1");
        Instant then = put(registered.key("a"), "2").updated();
        put(registered.key("b"), "3");
        assertThat(store().ids(tenant, ANYWHERE, null)).containsExactly("a", "b");
        assertThat(store().ids(tenant, registered, null)).containsExactly("a", "b");
        assertThat(store().ids(tenant, DocumentScope.state(COURSE, ANN, new UUID(0, 2)), null))
                .isEmpty();
        assertThat(store().ids(tenant, registered, then).contains("a") && whole())
                .isFalse();
        assertThat(store().ids(tenant, ANYWHERE, then.plusSeconds(60))).isEmpty();
        assertThat(store().ids(tenant, DocumentScope.agentProfile(ANN), null)).isEmpty();
    }

    @Test
    void a_scope_is_deleted_together() {
        UUID registration = new UUID(0, 1);
        put(ANYWHERE.key("a"), "1");
        put(DocumentScope.state(COURSE, ANN, registration).key("b"), "2");
        put(DocumentScope.agentProfile(ANN).key("c"), "3");
        assertThat(store().deleteAll(tenant, DocumentScope.state(COURSE, ANN, registration)))
                .isEqualTo(1);
        assertThat(store().ids(tenant, ANYWHERE, null)).containsExactly("a");
        assertThat(store().deleteAll(tenant, ANYWHERE)).isEqualTo(1);
        assertThat(store().ids(tenant, ANYWHERE, null)).isEmpty();
        assertThat(store().find(tenant, DocumentScope.agentProfile(ANN).key("c")))
                .isPresent();
    }

    @Test
    void a_person_s_documents_are_erased_everywhere() {
        assumeTrue(whole());
        put(ANYWHERE.key("a"), "1");
        put(DocumentScope.agentProfile(ANN).key("b"), "2");
        put(DocumentScope.activityProfile(COURSE).key("c"), "3");
        put(DocumentScope.agentProfile(Sample.agent("bob")).key("d"), "4");
        assertThat(store().erase(tenant, ANN, true)).isEqualTo(2);
        assertThat(store().find(tenant, ANYWHERE.key("a"))).isPresent();
        assertThat(store().erase(tenant, ANN, false)).isEqualTo(2);
        assertThat(store().find(tenant, ANYWHERE.key("a"))).isEmpty();
        assertThat(store().find(tenant, DocumentScope.agentProfile(ANN).key("b")))
                .isEmpty();
        assertThat(store().find(tenant, DocumentScope.activityProfile(COURSE).key("c")))
                .isPresent();
        assertThat(store().find(
                                tenant,
                                DocumentScope.agentProfile(Sample.agent("bob")).key("d")))
                .isPresent();
    }

    @Test
    void tenants_see_nothing_of_each_other() {
        assumeTrue(whole());
        put(ANYWHERE.key("a"), "1");
        Tenant other = new Tenant(UUID.randomUUID().toString());
        assertThat(store().find(other, ANYWHERE.key("a"))).isEmpty();
        assertThat(store().ids(other, ANYWHERE, null)).isEmpty();
        assertThat(store().deleteAll(other, ANYWHERE)).isZero();
        assertThat(store().erase(other, ANN, false)).isZero();
        assertThat(store().find(tenant, ANYWHERE.key("a"))).isPresent();
    }
}
