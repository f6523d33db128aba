package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaplms.scorm.json.JsonObject;

/**
 * Each statement that cmi5 wants refused, made from one that is taken by changing a single thing: first the damaged one is
 * refused by its requirement, then the whole one is stored. With them 9.6.2.0-1, 10.2.1.0-6 and -7.
 */
final class Cmi5RefusalTest {
    private static final String EXTENSIONS = "https://w3id.org/xapi/cmi5/context/extensions/";
    private static final JsonObject MOVE_ON =
            new JsonObject().set("id", "https://w3id.org/xapi/cmi5/context/categories/moveon");

    private final Path directory;
    private World world;
    private FakeAu au;

    Cmi5RefusalTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void begin() {
        world = new World(directory);
        au = world.launched(world.register(world.cmi5("moveOn=\"Passed\" masteryScore=\"0.9\"")));
        au.initialized();
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** @param name what is damaged */
    record Damage(String requirement, String word, String name, Function<JsonObject, JsonObject> how) {
        @Override
        public String toString() {
            return requirement + " " + word + " " + name;
        }
    }

    @ParameterizedTest
    @MethodSource("damages")
    void isRefused(Damage damage) {
        JsonObject whole = whole(damage.word());

        assertThat(au.send(damage.how().apply(whole(damage.word())))).startsWith("CM5-" + damage.requirement() + " ");
        assertThat(au.send(whole)).isEmpty();
    }

    private JsonObject whole(String word) {
        return switch (word) {
            case "passed" -> scored(word, true, 0.9);
            case "failed" -> scored(word, false, 0.89);
            case "completed" ->
                au.statement(word)
                        .set("result", new JsonObject().set("completion", true).set("duration", "PT5M"));
            case "terminated" -> au.statement(word).set("result", new JsonObject().set("duration", "PT6M"));
            default -> categories(au.statement(word), List.of());
        };
    }

    private JsonObject scored(String word, boolean success, double scaled) {
        JsonObject statement = au.judged(word, success, scaled);
        statement
                .object("result")
                .object("score")
                .set("raw", scaled * 100)
                .set("min", 0L)
                .set("max", 100L);
        return statement;
    }

    static Stream<Damage> damages() {
        return Stream.of(whoAndWhen(), where(), results(), scores(), categories())
                .flatMap(List::stream);
    }

    private static List<Damage> whoAndWhen() {
        JsonObject mail = new JsonObject().set("mbox", "mailto:someone@example.org");
        return List.of(
                damage("9.1.0.0-1", "experienced", "without an id", s -> without(s, "id")),
                damage("9.7.0.0-1", "experienced", "without a timestamp", s -> without(s, "timestamp")),
                damage("9.7.0.0-2", "experienced", "not in UTC", s -> s.set("timestamp", "2026-05-04T14:00:00+02:00")),
                damage(
                        "7.1.3.0-1",
                        "experienced",
                        "before initialized",
                        s -> s.set("timestamp", "2026-05-04T11:59:59Z")),
                damage("8.1.3.0-3", "experienced", "of somebody else", s -> s.set("actor", mail)),
                damage(
                        "8.1.3.0-3",
                        "passed",
                        "of a group",
                        s -> s.set("actor", s.object("actor").set("objectType", "Group"))),
                damage("8.1.3.0-3", "passed", "of an address", s -> s.set("actor", mail)));
    }

    private static List<Damage> where() {
        return List.of(
                damage("9.6.0.0-1", "passed", "without a context", s -> without(s, "context")),
                damage(
                        "9.6.1.0-1",
                        "passed",
                        "without a registration",
                        s -> s.set("context", without(s.object("context"), "registration"))),
                damage(
                        "9.6.1.0-1",
                        "passed",
                        "of another registration",
                        s -> in(s, "context", c -> c.set("registration", "3f2504e0-4f89-41d3-9a0c-0305e82c3301"))),
                damage(
                        "9.6.3.1-4",
                        "experienced",
                        "without a session",
                        s -> in(s, "context", c -> c.set("extensions", new JsonObject()))),
                damage("9.6.3.1-4", "experienced", "of another session", s -> extension(s, "sessionid", "other")),
                damage(
                        "10.2.1.0-6",
                        "experienced",
                        "without the grouping",
                        s -> in(s, "context", c -> c.object("contextActivities").set("grouping", List.of()))),
                damage(
                        "10.2.1.0-6",
                        "passed",
                        "with another grouping",
                        s -> in(s, "context", c -> c.object("contextActivities")
                                .set("grouping", List.of(new JsonObject().set("id", "https://example.org/other"))))),
                damage(
                        "9.4.0.0-2",
                        "passed",
                        "about another unit",
                        s -> s.set("object", new JsonObject().set("id", World.AU))),
                damage("6.3.0.0-1", "experienced", "that voids", Cmi5RefusalTest::voiding));
    }

    private static List<Damage> results() {
        List<Damage> damages = new ArrayList<>(List.of(
                damage(
                        "9.5.2.0-1",
                        "passed",
                        "without success",
                        s -> s.set("result", without(s.object("result"), "success"))),
                damage("9.5.2.0-1", "passed", "with success false", s -> in(s, "result", r -> r.set("success", false))),
                damage(
                        "9.5.2.0-2",
                        "failed",
                        "without success",
                        s -> s.set("result", without(s.object("result"), "success"))),
                damage("9.5.2.0-2", "failed", "with success true", s -> in(s, "result", r -> r.set("success", true))),
                damage("9.5.2.0-3", "completed", "with success", s -> in(s, "result", r -> r.set("success", true))),
                damage(
                        "9.5.3.0-1",
                        "completed",
                        "without completion",
                        s -> s.set("result", without(s.object("result"), "completion"))),
                damage(
                        "9.5.3.0-1",
                        "completed",
                        "with completion false",
                        s -> in(s, "result", r -> r.set("completion", false))),
                damage("9.5.3.0-2", "passed", "with completion", s -> in(s, "result", r -> r.set("completion", true))),
                damage("9.5.4.1-1", "terminated", "without a result", s -> without(s, "result"))));
        List<String> words = List.of("terminated", "completed", "passed", "failed");
        for (int i = 0; i < words.size(); i++) {
            damages.add(damage(
                    "9.5.4.1-" + (i + 1),
                    words.get(i),
                    "without a duration",
                    s -> s.set("result", without(s.object("result"), "duration"))));
        }
        return damages;
    }

    private static List<Damage> scores() {
        return List.of(
                damage(
                        "9.5.1.0-2",
                        "completed",
                        "with a score",
                        s -> in(s, "result", r -> r.set("score", new JsonObject().set("scaled", 0.5)))),
                damage(
                        "9.5.1.0-3",
                        "passed",
                        "without min",
                        s -> in(s, "result", r -> r.set("score", without(r.object("score"), "min")))),
                damage(
                        "9.5.1.0-3",
                        "passed",
                        "without max",
                        s -> in(s, "result", r -> r.set("score", without(r.object("score"), "max")))),
                damage(
                        "9.3.4.0-2",
                        "passed",
                        "below mastery",
                        s -> in(s, "result", r -> r.object("score").set("scaled", 0.8999))),
                damage(
                        "9.3.5.0-2",
                        "failed",
                        "at mastery",
                        s -> in(s, "result", r -> r.object("score").set("scaled", 0.9))),
                damage(
                        "9.3.5.0-2",
                        "failed",
                        "above mastery",
                        s -> in(s, "result", r -> r.object("score").set("scaled", 0.91))),
                damage(
                        "9.6.3.2-2",
                        "passed",
                        "without the mastery score",
                        s -> in(
                                s,
                                "context",
                                c -> c.set(
                                        "extensions", without(c.object("extensions"), EXTENSIONS + "masteryscore")))),
                damage("9.6.3.2-2", "failed", "with another mastery score", s -> extension(s, "masteryscore", 0.8)));
    }

    private static List<Damage> categories() {
        JsonObject cmi5 = new JsonObject().set("id", "https://w3id.org/xapi/cmi5/context/categories/cmi5");
        return List.of(
                damage("9.6.2.2-1", "completed", "without moveon", s -> categories(s, List.of(cmi5))),
                damage("9.6.2.2-1", "passed", "without moveon", s -> categories(s, List.of(cmi5))),
                damage("9.6.2.2-1", "failed", "without moveon", s -> categories(s, List.of(cmi5))),
                damage("9.6.2.2-2", "experienced", "with moveon", s -> categories(s, List.of(MOVE_ON))),
                damage("9.6.2.2-2", "terminated", "with moveon", s -> categories(s, List.of(cmi5, MOVE_ON))),
                damage("9.3.0.0-1", "experienced", "as defined by cmi5", s -> categories(s, List.of(cmi5))),
                damage("9.3.0.0-1", "launched", "as defined by cmi5", s -> categories(s, List.of(cmi5))));
    }

    private static Damage damage(String requirement, String word, String name, Function<JsonObject, JsonObject> how) {
        return new Damage(requirement, word, name, how);
    }

    private static JsonObject without(JsonObject object, String member) {
        JsonObject rest = new JsonObject();
        object.members().forEach((name, value) -> rest.setIf(!name.equals(member), name, value));
        return rest;
    }

    private static JsonObject in(JsonObject statement, String member, Function<JsonObject, JsonObject> how) {
        how.apply(statement.object(member));
        return statement;
    }

    private static JsonObject extension(JsonObject statement, String name, Object value) {
        statement.object("context").object("extensions").set(EXTENSIONS + name, value);
        return statement;
    }

    private static JsonObject categories(JsonObject statement, List<JsonObject> categories) {
        return in(statement, "context", c -> c.object("contextActivities").set("category", categories));
    }

    private static JsonObject voiding(JsonObject statement) {
        JsonObject other =
                new JsonObject().set("objectType", "StatementRef").set("id", "3f2504e0-4f89-41d3-9a0c-0305e82c3301");
        statement.object("verb").set("id", "http://adlnet.gov/expapi/verbs/voided");
        return statement.set("object", other);
    }
}
