package org.leaplms.lms.testkit;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.LeapLms;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.RefusedException;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.Submission;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.Document;
import org.leaplms.xapi.lrs.spi.DocumentContent;
import org.leaplms.xapi.lrs.spi.DocumentKey;
import org.leaplms.xapi.lrs.spi.DocumentScope;
import org.leaplms.xapi.lrs.spi.Precondition;
import org.leaplms.xapi.model.Agent;
import org.leaplms.xapi.model.ReadOutcome;
import org.leaplms.xapi.model.XapiVersion;

/**
 * A cmi5 AU without a browser: it reads its launch parameters, fetches its credential, and says what a test tells it to. Used
 * by one thread.
 */
public final class FakeAu {
    private static final String VERBS = "http://adlnet.gov/expapi/verbs/";
    private static final String CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
    private static final String MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon";

    private final LeapLms lms;
    private final InstantSource clock;
    private final Map<String, String> parameters;
    private String token = "";

    private FakeAu(LeapLms lms, InstantSource clock, Map<String, String> parameters) {
        this.lms = lms;
        this.clock = clock;
        this.parameters = parameters;
    }

    /** The AU as its address is opened. */
    public static FakeAu in(LeapLms lms, LaunchSession window, InstantSource clock) {
        return new FakeAu(lms, clock, query(((LaunchSession.Xapi) window).contentUri()));
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : address.getRawQuery().split("&")) {
            int equals = pair.indexOf('=');
            String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
            parameters.put(pair.substring(0, equals), value);
        }
        return parameters;
    }

    /** A launch parameter. */
    public String parameter(String name) {
        return String.valueOf(parameters.get(name));
    }

    /** Posts to the fetch address and keeps the credential if it is given. */
    public JsonObject fetch() {
        String address = parameter("fetch");
        JsonObject answer = Json.readObject(lms.launches().fetch(address.substring(address.lastIndexOf('/') + 1)));
        token = answer.text("auth-token", token);
        return answer;
    }

    /** Whether the credential is good for anything now. */
    public boolean isKnown() {
        return lms.sessionCredentials()
                .authenticate("Basic " + token)
                .filter(caller -> caller.can(Scope.STATEMENTS_READ))
                .isPresent();
    }

    private Caller caller() {
        return lms.sessionCredentials().authenticate("Basic " + token).orElseThrow();
    }

    private AgentKey agent() {
        JsonObject account = Json.readObject(parameter("actor")).object("account");
        return AgentKey.account(account.text("homePage"), account.text("name"));
    }

    /** The document that tells about the launch. */
    public JsonObject launchData() {
        return json(
                lms.lrs().documents().find(caller(), state("LMS.LaunchData")).orElseThrow());
    }

    /** Asks for the learner's preferences. */
    public FakeAu readPreferences() {
        preferences();
        return this;
    }

    /** The learner's preferences; asking for them is noted. */
    public JsonObject preferences() {
        return json(lms.lrs().documents().find(caller(), preferencesKey()).orElseThrow());
    }

    /** Tries to change the learner's preferences. */
    public void writePreferences(byte[] json) {
        write(preferencesKey(), json);
    }

    private DocumentKey preferencesKey() {
        return DocumentScope.agentProfile(agent()).key("cmi5LearnerPreferences");
    }

    /** Writes a state document of the unit. */
    public void writeState(String stateId, byte[] json) {
        write(state(stateId), json);
    }

    private DocumentKey state(String stateId) {
        return DocumentScope.state(parameter("activityId"), agent(), UUID.fromString(parameter("registration")))
                .key(stateId);
    }

    private void write(DocumentKey key, byte[] json) {
        lms.lrs()
                .documents()
                .put(
                        caller(),
                        XapiVersion.V1_0_3,
                        key,
                        Precondition.NONE,
                        new DocumentContent("application/json", json));
    }

    /** What the record store knows about the person with an account name at this learner's home page. */
    public String person(String accountName) {
        String homePage = Json.readObject(parameter("actor")).object("account").text("homePage");
        return lms.lrs().agents().person(caller(), Agent.account(homePage, accountName));
    }

    private static JsonObject json(Document document) {
        return Json.readObject(new String(document.content(), StandardCharsets.UTF_8));
    }

    /** A cmi5 defined statement, complete but for a result. */
    public JsonObject statement(String word) {
        JsonObject template = launchData().object("contextTemplate");
        JsonObject activities = template.object("contextActivities");
        boolean movesOn = List.of("completed", "passed", "failed").contains(word);
        activities.set(
                "category", movesOn ? List.of(activity(CMI5), activity(MOVE_ON)) : List.<Object>of(activity(CMI5)));
        JsonObject context = new JsonObject()
                .set("registration", parameter("registration"))
                .set("contextActivities", activities)
                .set("extensions", template.object("extensions"));
        Instant now = clock.instant();
        return new JsonObject()
                .set("id", UUID.randomUUID().toString())
                .set("actor", Json.readObject(parameter("actor")))
                .set("verb", new JsonObject().set("id", VERBS + word))
                .set("object", activity(parameter("activityId")))
                .set("context", context)
                .set("timestamp", now.toString());
    }

    private static JsonObject activity(String id) {
        return new JsonObject().set("id", id);
    }

    /**
     * Sends a statement.
     *
     * @return nothing if it was stored, else what the record store said
     */
    public String send(JsonObject statement) {
        ReadOutcome read = lms.lrs().reader().read(Json.write(statement), XapiVersion.V1_0_3);
        if (!(read instanceof ReadOutcome.Accepted accepted)) {
            return read.toString();
        }
        try {
            lms.lrs().statements().store(caller(), XapiVersion.V1_0_3, Submission.of(accepted.statements()));
            return "";
        } catch (RefusedException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** Sends initialized. */
    public String initialized() {
        return send(statement("initialized"));
    }

    /** Sends completed. */
    public String completed() {
        return send(statement("completed")
                .set("result", new JsonObject().set("completion", true).set("duration", "PT5M")));
    }

    /** Sends passed, with a scaled score. */
    public String passed(double scaled) {
        return send(judged("passed", true, scaled));
    }

    /** Sends failed, with a scaled score. */
    public String failed(double scaled) {
        return send(judged("failed", false, scaled));
    }

    /** A passed or failed statement that repeats the mastery score of the launch. */
    public JsonObject judged(String word, boolean success, double scaled) {
        JsonObject statement = statement(word)
                .set(
                        "result",
                        new JsonObject()
                                .set("success", success)
                                .set("duration", "PT5M")
                                .set("score", new JsonObject().set("scaled", scaled)));
        if (launchData().has("masteryScore")) {
            statement
                    .object("context")
                    .object("extensions")
                    .set(
                            "https://w3id.org/xapi/cmi5/context/extensions/masteryscore",
                            launchData().number("masteryScore"));
        }
        return statement;
    }

    /** Sends terminated. */
    public String terminated() {
        return send(statement("terminated").set("result", new JsonObject().set("duration", "PT6M")));
    }
}
