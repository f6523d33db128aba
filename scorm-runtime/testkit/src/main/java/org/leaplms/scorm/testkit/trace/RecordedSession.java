package org.leaplms.scorm.testkit.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.CourseStructureCodec;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonNull;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.sequencing.GlobalObjectives;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.session.CourseProgress;
import org.leaplms.scorm.session.LearnerContext;
import org.leaplms.scorm.session.ScormSession;
import org.leaplms.scorm.session.SessionOptions;
import org.leaplms.scorm.session.SessionView;
import org.leaplms.scorm.session.ViewJson;

/** A {@link ScormSession} that writes down everything it is asked and everything it answers. */
public final class RecordedSession {
    private final ScormSession session;
    private final String before;
    private final List<Object> steps = new ArrayList<>();

    private RecordedSession(ScormSession session) {
        this.session = session;
        this.before = session.snapshot();
    }

    public static RecordedSession start(
            CourseStructure course, LearnerContext learner, long seed, SessionOptions options) {
        return new RecordedSession(ScormSession.start(course, learner, seed, options));
    }

    public static RecordedSession resume(CourseStructure course, String snapshot) {
        return new RecordedSession(ScormSession.resume(course, snapshot));
    }

    /** The same, with what other courses left of shared objectives and buckets. */
    public static RecordedSession resume(
            CourseStructure course, String snapshot, GlobalObjectives objectives, Map<String, String> sharedData) {
        return new RecordedSession(ScormSession.resume(course, snapshot, objectives, sharedData));
    }

    public void share(String changes, long now) {
        session.share(changes, now);
        step("share", List.of(changes), now, state());
    }

    public void enter(long now) {
        session.enter(now);
        step("enter", List.of(), now, state());
    }

    public void navigate(NavigationRequest request, long now) {
        session.navigate(request, now);
        step("navigate", args(request), now, state());
    }

    public void announce(NavigationRequest request, long now) {
        session.announce(request, now);
        step("announce", args(request), now, state());
    }

    public void lost(long now) {
        session.sessionLost(now);
        step("lost", List.of(), now, state());
    }

    public String call(String method, @Nullable String one, @Nullable String two, long now) {
        String answer = session.call(method, one, two, now);
        List<Object> args = new ArrayList<>();
        if (one != null || two != null) {
            args.add(one == null ? JsonNull.NULL : one);
        }
        if (two != null) {
            args.add(two);
        }
        step(method, args, now, answer);
        return answer;
    }

    private static List<Object> args(NavigationRequest request) {
        String target = request.target();
        return target == null
                ? List.of(request.type().token())
                : List.of(request.type().token(), target);
    }

    private String state() {
        return session.view().state().name();
    }

    private void step(String op, List<Object> args, long now, String answer) {
        steps.add(new JsonObject()
                .set("op", op)
                .set("args", args)
                .set("at", now)
                .set("answer", answer)
                .set("error", session.lastError()));
    }

    public String lastError() {
        return session.lastError();
    }

    public SessionView view() {
        return session.view();
    }

    public CourseProgress progress() {
        return session.progress();
    }

    public String snapshot() {
        return session.snapshot();
    }

    public GlobalObjectives globalObjectives() {
        return session.globalObjectives();
    }

    public CourseStructure course() {
        return session.course();
    }

    public ScormSession session() {
        return session;
    }

    /** All of it as one line of JSON, for a player on another platform. */
    public String recording(String name) {
        return Json.write(new JsonObject()
                .set("name", name)
                .set("course", CourseStructureCodec.write(session.course()))
                .set("before", before)
                .set("steps", steps)
                .set("after", session.snapshot())
                .set("view", ViewJson.write(session.view()))
                .set("progress", ViewJson.write(session.progress())));
    }

    /** Every name an API call was given, in order; for coverage of the tables. */
    public List<String> steps() {
        List<String> lines = new ArrayList<>();
        for (Object step : steps) {
            lines.add(Json.write(step));
        }
        return lines;
    }
}
