package org.leaplms.xapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class StatementTest {
    private static final UUID ID = UUID.fromString("7f1e5d3c-0000-4000-8000-0123456789ab");
    private static final UUID REGISTRATION = UUID.fromString("aaaaaaaa-0000-4000-8000-0123456789ab");
    private static final Agent LEARNER = Agent.account("https://hospital.example", "4711");

    private static StatementBuilder passed() {
        return Statement.builder()
                .id(ID)
                .actor(LEARNER.named("L"))
                .verb(Verb.of("http://adlnet.gov/expapi/verbs/passed", "en", "passed"))
                .object(new Activity(
                        "https://example.org/course",
                        ActivityDefinition.of(null, Map.of("en", "Course"), Map.of("fr", "Un cours"))));
    }

    @Test
    void whatIsBuiltReadsBackTheSame() {
        Result result = Result.empty()
                .withScore(Score.scaled(new BigDecimal("0.90")))
                .withSuccess(true)
                .withDuration("PT1M")
                .withExtension("https://example.org/x", "{\"a\":[1.0]}");
        Context context = Context.empty()
                .withRegistration(REGISTRATION)
                .withTeam(new Group("T", null, List.of(LEARNER)))
                .withActivities("grouping", Activity.of("https://example.org/programme"))
                .withLanguage("fr-CA");
        Statement statement = passed().result(result)
                .context(context)
                .timestamp(Instant.EPOCH)
                .build();

        assertThat(statement.id()).contains(ID);
        assertThat(statement.actor()).isEqualTo(LEARNER.named("L"));
        assertThat(statement.verb().display()).containsEntry("en", "passed");
        assertThat(((Activity) statement.object()).definition().description()).containsEntry("fr", "Un cours");
        assertThat(statement.result().orElseThrow().score().scaled()).isEqualTo(new BigDecimal("0.90"));
        assertThat(statement.result().orElseThrow().extensions().get("https://example.org/x"))
                .hasToString("{\"a\":[1.0]}");
        assertThat(statement.context()).contains(context);
        assertThat(statement.timestamp()).contains(Instant.EPOCH);
    }

    @Test
    void subStatementsAndReferencesAreWritten() {
        SubStatement sub = new SubStatement(
                LEARNER,
                Verb.of("https://example.org/plans"),
                Activity.of("https://example.org/a"),
                null,
                null,
                Instant.EPOCH);
        Statement planned = passed().object(sub).build();
        Statement voiding = passed().verb(Verb.of(Verb.VOIDED))
                .object(new StatementRef(REGISTRATION))
                .build();

        assertThat(planned.object()).isEqualTo(sub);
        assertThat(voiding.voids()).contains(REGISTRATION);
        assertThat(planned.voids()).isEmpty();
    }

    @Test
    void whatBreaksRulesIsNotBuilt() {
        assertThatThrownBy(() -> Statement.builder().actor(LEARNER).build())
                .isInstanceOf(InvalidStatementException.class)
                .hasMessageContaining("XAPI-00004")
                .hasMessageContaining("XAPI-00005");
    }

    @Test
    void theSameMeaningDoesNotDependOnWordsOrOrder() {
        Statement one = passed().timestamp(Instant.EPOCH).build();
        StatementReader reader = new StatementReader();
        Statement other = reader.trusted("""
                {"timestamp":"1970-01-01T01:00:00+01:00","version":"1.0.0","stored":"2026-01-01T00:00:00Z",
                 "object":{"id":"https://example.org/course"},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},
                 "actor":{"account":{"name":"4711","homePage":"https://hospital.example"}}}
                """);
        Statement different = passed().timestamp(Instant.EPOCH.plusMillis(1)).build();

        assertThat(one.sameMeaning(other)).isTrue();
        assertThat(one.sameMeaning(different)).isFalse();
        assertThat(StatementTerms.of(one).fingerprint())
                .isEqualTo(StatementTerms.of(other).fingerprint())
                .hasSize(64);
    }

    @Test
    void durationsAreComparedToTheHundredthOfASecond() {
        assertThat(Meaning.hundredths("P1DT12H36M0.1237S")).isEqualTo("P1DT12H36M0.12S");
        assertThat(Meaning.hundredths("PT0.1000S")).isEqualTo(Meaning.hundredths("PT0.1S"));
        assertThat(Meaning.hundredths("PT5.00S")).isEqualTo("PT5S");
        assertThat(Meaning.hundredths("PT5S")).isEqualTo("PT5S");
    }

    @Test
    void termsHoldEverythingAQueryAsksFor() {
        Agent instructor = Agent.mbox("i@example.org");
        Statement statement = passed().context(Context.empty()
                        .withRegistration(REGISTRATION)
                        .withInstructor(instructor)
                        .withActivities("parent", Activity.of("https://example.org/p")))
                .build();
        StatementTerms terms = StatementTerms.of(statement);

        assertThat(terms.actor()).isEqualTo(LEARNER.identifier().key());
        assertThat(terms.agents()).containsExactly(LEARNER.identifier().key());
        assertThat(terms.relatedAgents())
                .containsExactlyInAnyOrder(LEARNER.identifier().key(), "mbox:mailto:i@example.org");
        assertThat(terms.activity()).isEqualTo("https://example.org/course");
        assertThat(terms.relatedActivities())
                .containsExactlyInAnyOrder("https://example.org/course", "https://example.org/p");
        assertThat(terms.registration()).isEqualTo(REGISTRATION);
        assertThat(terms.names()).containsEntry(LEARNER.identifier().key(), "L");
        assertThat(terms.definitions()).containsOnlyKeys("https://example.org/course");
        assertThat(terms.refersTo()).isNull();
    }
}
