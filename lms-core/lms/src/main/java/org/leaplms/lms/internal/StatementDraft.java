package org.leaplms.lms.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.Score;
import org.leaplms.lms.spi.PendingStatement;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/** One statement of the engine being put together; used by one thread and then forgotten. */
public final class StatementDraft {
    private final UUID registration;
    private final JsonObject actor;
    private final JsonObject verb;
    private final JsonObject object;
    private final Instant at;
    private final JsonObject result = new JsonObject();
    private final List<Object> parents = new ArrayList<>();
    private final List<Object> groupings = new ArrayList<>();
    private final List<Object> categories = new ArrayList<>();
    private final JsonObject extensions = new JsonObject();
    private @Nullable String language;

    public StatementDraft(UUID registration, JsonObject actor, Verb verb, JsonObject object, Instant at) {
        this.registration = registration;
        this.actor = actor;
        this.verb = verb.json();
        this.object = object;
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A verb with its names; ids are those of ADL's vocabulary. */
    public enum Verb {
        LAUNCHED("launched", "launched", "a lancé"),
        INITIALIZED("initialized", "initialized", "a commencé"),
        RESUMED("resumed", "resumed", "a repris"),
        SUSPENDED("suspended", "suspended", "a suspendu"),
        TERMINATED("terminated", "terminated", "a terminé la séance de"),
        COMPLETED("completed", "completed", "a achevé"),
        PASSED("passed", "passed", "a réussi"),
        FAILED("failed", "failed", "a échoué"),
        SCORED("scored", "scored", "a obtenu une note à"),
        PROGRESSED("progressed", "progressed", "a progressé dans"),
        RESPONDED("responded", "responded", "a répondu à"),
        COMMENTED("commented", "commented", "a commenté"),
        SATISFIED("satisfied", "satisfied", "a satisfait aux exigences de", "https://w3id.org/xapi/adl/verbs/"),
        ABANDONED("abandoned", "abandoned", "a abandonné", "https://w3id.org/xapi/adl/verbs/"),
        WAIVED("waived", "waived", "a été dispensé de", "https://w3id.org/xapi/adl/verbs/");

        private final String word;
        private final String english;
        private final String french;
        private final String base;

        Verb(String word, String english, String french) {
            this(word, english, french, "http://adlnet.gov/expapi/verbs/");
        }

        Verb(String word, String english, String french, String base) {
            this.word = word;
            this.english = english;
            this.french = french;
            this.base = base;
        }

        public String iri() {
            return base + word;
        }

        JsonObject json() {
            return new JsonObject()
                    .set("id", iri())
                    .set("display", new JsonObject().set("en", english).set("fr", french));
        }
    }

    /** An activity; a definition without a type is not written. */
    public static JsonObject activity(String iri, @Nullable String type) {
        JsonObject activity = new JsonObject().set("objectType", "Activity").set("id", iri);
        if (type != null) {
            activity.set("definition", new JsonObject().set("type", type));
        }
        return activity;
    }

    /** An activity with a name in one language. */
    public static JsonObject activity(String iri, String type, String title, String language) {
        JsonObject definition = new JsonObject();
        if (!title.isBlank()) {
            definition.set("name", new JsonObject().set(language, title));
        }
        return new JsonObject()
                .set("objectType", "Activity")
                .set("id", iri)
                .set("definition", definition.set("type", type));
    }

    public StatementDraft parent(JsonObject activity) {
        parents.add(activity);
        return this;
    }

    public StatementDraft grouping(JsonObject activity) {
        groupings.add(activity);
        return this;
    }

    public StatementDraft category(JsonObject activity) {
        categories.add(activity);
        return this;
    }

    public StatementDraft extension(String iri, Object value) {
        extensions.set(iri, value);
        return this;
    }

    public StatementDraft language(String tag) {
        language = tag;
        return this;
    }

    public StatementDraft result(String name, Object value) {
        result.set(name, value);
        return this;
    }

    public StatementDraft completion(boolean value) {
        return result("completion", value);
    }

    public StatementDraft success(boolean value) {
        return result("success", value);
    }

    public StatementDraft duration(Duration value) {
        return result("duration", value.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /** Adds what xAPI allows of a score: scaled within -1 to 1, raw within its bounds, nothing else. */
    public StatementDraft score(Score value) {
        JsonObject score = new JsonObject();
        Double scaled = value.scaled();
        if (scaled != null && scaled >= -1 && scaled <= 1) {
            score.set("scaled", scaled);
        }
        Double raw = value.raw();
        Double min = value.min();
        Double max = value.max();
        boolean ordered = min == null || max == null || min < max;
        if (raw != null) {
            score.set("raw", raw);
        }
        if (min != null && ordered && (raw == null || min <= raw)) {
            score.set("min", min);
        }
        if (max != null && ordered && (raw == null || raw <= max)) {
            score.set("max", max);
        }
        return score.members().isEmpty() ? this : result("score", score);
    }

    public PendingStatement finish(UUID id) {
        JsonObject statement = new JsonObject()
                .set("id", id.toString())
                .set("actor", actor)
                .set("verb", verb)
                .set("object", object);
        if (!result.members().isEmpty()) {
            statement.set("result", result);
        }
        statement.set("context", context()).set("timestamp", at.toString()).set("version", "1.0.0");
        return new PendingStatement(id, registration, Json.write(statement));
    }

    private JsonObject context() {
        JsonObject context = new JsonObject().set("registration", registration.toString());
        JsonObject activities = new JsonObject()
                .setIf(!parents.isEmpty(), "parent", parents)
                .setIf(!groupings.isEmpty(), "grouping", groupings)
                .setIf(!categories.isEmpty(), "category", categories);
        if (!activities.members().isEmpty()) {
            context.set("contextActivities", activities);
        }
        String tag = language;
        if (tag != null) {
            context.set("language", tag);
        }
        return context.setIf(!extensions.members().isEmpty(), "extensions", extensions);
    }
}
