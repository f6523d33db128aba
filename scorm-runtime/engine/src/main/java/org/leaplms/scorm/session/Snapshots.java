package org.leaplms.scorm.session;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.sequencing.Sequencer;
import org.leaplms.scorm.sequencing.Truth;

/** A session as canonical JSON text and back. */
final class Snapshots {
    private static final long VERSION = 1;

    private Snapshots() {}

    static String write(SessionState session) {
        JsonObject out = new JsonObject()
                .set("version", VERSION)
                .set("course", session.course.identifier())
                .set("learner", session.learner.write())
                .set("options", session.options.write())
                .set("seq", session.journal.last())
                .set("state", session.state.name())
                .set("api", session.api.name())
                .set("launches", session.launches)
                .set("launchedAt", (long) session.launchedAt);
        ActivityRun run = session.run();
        if (run != null) {
            out.set("current", run.id());
        }
        NavigationRequest announced = session.announced;
        if (announced != null) {
            out.set("announced", new ArrayList<Object>(Requests.args(announced)));
        }
        if (session.message != null) {
            out.set("message", session.message);
        }
        List<Object> runs = new ArrayList<>();
        for (ActivityRun each : session.runs.values()) {
            runs.add(each.save());
        }
        out.setIf(!runs.isEmpty(), "runs", runs);
        out.setIf(!session.buckets.isEmpty(), "buckets", SessionOptions.pairs(session.buckets));
        out.set("reported", reported(session));
        return Json.write(out.set("tracking", session.sequencer.snapshot()));
    }

    private static JsonObject reported(SessionState session) {
        return new JsonObject()
                .setIf(session.courseCompleted != Truth.UNKNOWN, "completed", session.courseCompleted.name())
                .setIf(session.courseSatisfied != Truth.UNKNOWN, "satisfied", session.courseSatisfied.name())
                .setIf(session.courseMeasure != Double.MIN_VALUE, "measure", session.courseMeasure)
                .setIf(session.courseProgress >= 0, "progress", session.courseProgress);
    }

    static SessionState read(CourseStructure course, String text) {
        JsonObject in = Json.readObject(text);
        if (in.whole("version") != VERSION) {
            throw JsonException.shape("the snapshot is of another version");
        }
        if (!in.text("course").equals(course.identifier())) {
            throw JsonException.shape("the snapshot is of another course");
        }
        SessionState session = new SessionState(
                course,
                LearnerContext.read(in.object("learner")),
                SessionOptions.read(in.object("options")),
                Sequencer.restore(course, in.object("tracking")));
        session.journal.continueAfter(in.whole("seq"));
        session.state = named(SessionView.State.values(), in.text("state"));
        session.api = named(ApiState.values(), in.text("api"));
        session.launches = (int) in.whole("launches");
        session.launchedAt = in.number("launchedAt");
        session.message = in.has("message") ? in.text("message") : null;
        List<String> announced = in.texts("announced");
        if (!announced.isEmpty()) {
            session.announced = Requests.of(announced.get(0), announced.size() > 1 ? announced.get(1) : null);
        }
        reported(session, in.object("reported"));
        runs(session, in);
        return session;
    }

    private static void reported(SessionState session, JsonObject in) {
        session.courseCompleted = Numbers.truth(in.text("completed", "UNKNOWN"));
        session.courseSatisfied = Numbers.truth(in.text("satisfied", "UNKNOWN"));
        session.courseMeasure = in.number("measure", Double.MIN_VALUE);
        session.courseProgress = in.number("progress", -1);
    }

    private static void runs(SessionState session, JsonObject in) {
        List<String> buckets = in.texts("buckets");
        for (int i = 0; i + 1 < buckets.size(); i += 2) {
            session.buckets.put(buckets.get(i), buckets.get(i + 1));
        }
        for (JsonObject each : in.objects("runs")) {
            ActivityDefinition activity = session.activities.get(each.text("id"));
            if (activity == null) {
                throw JsonException.shape("the course has no activity '" + each.text("id") + "'");
            }
            ActivityRun run = session.newRun(activity, (int) each.whole("attempt"), each.whole("earlier", 0));
            run.restore(each);
            session.runs.put(run.id(), run);
            session.lastRun = run;
        }
        session.run(in.has("current") ? session.runs.get(in.text("current")) : null);
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw JsonException.shape("there is no '" + name + "'");
    }
}
