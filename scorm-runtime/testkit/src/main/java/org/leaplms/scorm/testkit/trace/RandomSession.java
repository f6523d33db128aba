package org.leaplms.scorm.testkit.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.session.LearnerContext;
import org.leaplms.scorm.session.SessionOptions;

/** Content and learners out of their minds: any calls and requests in any order, legal or not, the same for the same seed. */
public final class RandomSession {
    private static final List<String> FUNCTIONS = List.of(
            "Initialize",
            "Terminate",
            "Finish",
            "Commit",
            "GetValue",
            "SetValue",
            "GetLastError",
            "GetErrorString",
            "GetDiagnostic",
            "Bogus");
    private static final List<String> NAMES_2004 = List.of(
            "cmi.completion_status",
            "cmi.success_status",
            "cmi.score.scaled",
            "cmi.score.raw",
            "cmi.progress_measure",
            "cmi.location",
            "cmi.suspend_data",
            "cmi.exit",
            "cmi.session_time",
            "cmi.total_time",
            "cmi.entry",
            "cmi.objectives._count",
            "cmi.objectives.#.id",
            "cmi.objectives.#.success_status",
            "cmi.objectives.#.score.scaled",
            "cmi.objectives.#.completion_status",
            "cmi.interactions._count",
            "cmi.interactions.#.id",
            "cmi.interactions.#.type",
            "cmi.interactions.#.learner_response",
            "cmi.interactions.#.correct_responses.#.pattern",
            "cmi.interactions.#.objectives.#.id",
            "cmi.interactions.#.result",
            "cmi.interactions.#.latency",
            "cmi.comments_from_learner.#.comment",
            "cmi.comments_from_learner.#.timestamp",
            "cmi.learner_preference.language",
            "adl.nav.request",
            "adl.nav.request_valid.continue",
            "adl.nav.request_valid.choice.{target=b}",
            "adl.data.#.store",
            "adl.data.#.id",
            "cmi._version",
            "cmi",
            "cmi.objectives",
            "cmi.bogus",
            "",
            ".",
            "cmi..x",
            "cmi.objectives.-1.id",
            "cmi.interactions.99999999999.id",
            "adl.nav.request_valid.jump.{target=}}",
            "cmi.objectives._children");
    private static final List<String> NAMES_12 = List.of(
            "cmi.core.lesson_status",
            "cmi.core.score.raw",
            "cmi.core.score.max",
            "cmi.core.lesson_location",
            "cmi.core.exit",
            "cmi.core.session_time",
            "cmi.core.total_time",
            "cmi.core.entry",
            "cmi.suspend_data",
            "cmi.comments",
            "cmi.objectives.#.id",
            "cmi.objectives.#.status",
            "cmi.objectives.#.score.raw",
            "cmi.interactions.#.id",
            "cmi.interactions.#.type",
            "cmi.interactions.#.student_response",
            "cmi.interactions.#.correct_responses.#.pattern",
            "cmi.interactions.#.result",
            "cmi.interactions.#.time",
            "cmi.student_preference.audio",
            "cmi.core._children",
            "cmi.core",
            "cmi.core.bogus",
            "bogus",
            "",
            "cmi.interactions._count",
            "cmi.objectives._count",
            "cmi.student_data.mastery_score");
    private static final List<String> VALUES = List.of(
            "",
            "completed",
            "incomplete",
            "passed",
            "failed",
            "unknown",
            "browsed",
            "not attempted",
            "0",
            "1",
            "0.5",
            "-1",
            "85",
            "100",
            "1e3",
            "1e-7",
            "0.123456789012345678",
            "99999999999999999999",
            "-0",
            "suspend",
            "normal",
            "time-out",
            "logout",
            "PT1H2M3.45S",
            "P1Y",
            "00:01:30",
            "0001:00:00.5",
            "choice",
            "numeric",
            "true-false",
            "fill-in",
            "a",
            "b",
            "a[,]b",
            "a[,]a",
            "{lang=fr}é",
            "1[:]2",
            "s[.]t",
            "{case_matters=true}x",
            "correct",
            "2024-02-29T10:00:00.5Z",
            "10:00:00",
            "continue",
            "previous",
            "exitAll",
            "suspendAll",
            "abandon",
            "{target=b}choice",
            "{target=c}jump",
            "{target=nobody}choice",
            "_none_",
            "😀\u2028\u0000\"\\",
            "obj-1",
            "g",
            "406");
    private static final List<String> REQUESTS = List.of(
            "start",
            "resumeAll",
            "continue",
            "previous",
            "choice",
            "jump",
            "exit",
            "exitAll",
            "abandon",
            "abandonAll",
            "suspendAll",
            "forward",
            "backward");
    private static final List<String> CHANGES = List.of(
            "",
            "{}",
            "{\"objectives\":{\"g\":{\"satisfied\":true,\"measure\":0.25}}}",
            "{\"objectives\":{\"g\":{\"satisfied\":null},\"h\":{\"completed\":false,\"raw\":-1e-7}}}",
            "{\"objectives\":{\"g\":{\"measure\":\"much\"}}}",
            "{\"objectives\":[],\"buckets\":{\"d\":{\"value\":\"\"}}}",
            "{\"buckets\":{\"d\":{\"value\":\"é😀\"}}}");
    private static final List<String> TARGETS = List.of("a", "b", "c", "block", "course", "nobody");

    private final Random random;
    private final List<String> targets = new ArrayList<>();
    private final CourseStructure course;
    private RecordedSession session;
    private long clock = 1_700_000_000_000L;

    private RandomSession(long seed) {
        random = new Random(seed);
        course = course();
        SessionOptions options = SessionOptions.standard().withAutoAdvance(random.nextInt(4) == 0);
        session = RecordedSession.start(course, LearnerContext.of("l", "L"), seed, options);
    }

    /** A session of {@code steps} random steps. */
    public static RecordedSession of(long seed, int steps) {
        RandomSession making = new RandomSession(seed);
        making.session.enter(making.clock);
        for (int i = 0; i < steps; i++) {
            making.step();
        }
        return making.session;
    }

    private CourseStructure course() {
        if (random.nextInt(3) == 0) {
            RandomCourse made = new RandomCourse(random);
            CourseStructure built = made.build(any(List.of(ScormStandard.values())));
            targets.addAll(made.ids());
            return built;
        }
        targets.addAll(TARGETS);
        TraceCourse made = new TraceCourse(any(List.of(ScormStandard.values())), random.nextInt(4) > 0);
        made.item(List.of("item", "block", random.nextBoolean() ? "choice=false" : "flow=true"));
        made.item(List.of(
                "item",
                "a",
                "in=block",
                "primary=p",
                "writes=g",
                "bucket=d",
                "threshold=0.5",
                "mastery=80",
                "passing=0.6"));
        made.item(List.of(
                "item",
                "b",
                random.nextBoolean() ? "in=block" : "data=x",
                "reads=g",
                "prerequisites=a",
                "bucketRead=d"));
        made.item(List.of("item", "c", "objective=o", random.nextInt(4) == 0 ? "asset" : "primary=q"));
        return made.build();
    }

    private void step() {
        clock += random.nextInt(5000);
        int kind = random.nextInt(20);
        if (kind == 0) {
            if (random.nextBoolean()) {
                session.share(any(CHANGES), clock);
            }
            session.enter(clock);
        } else if (kind == 1) {
            session.lost(clock);
        } else if (kind == 2) {
            session.announce(request(), clock);
        } else if (kind < 6) {
            session.navigate(request(), clock);
        } else if (kind < 9) {
            call("Initialize", "", null);
        } else {
            String function = kind < 17 ? "SetValue" : any(FUNCTIONS);
            boolean element = function.endsWith("Value");
            String argument = random.nextInt(8) == 0 ? any(VALUES) : "";
            call(function, element ? name() : argument, function.equals("SetValue") ? any(VALUES) : null);
        }
    }

    private void call(String function, String one, @org.jspecify.annotations.Nullable String two) {
        boolean old = course.standard() == ScormStandard.SCORM_12;
        boolean wrong = random.nextInt(50) == 0;
        String name = old != wrong ? "LMS" + (function.equals("Terminate") ? "Finish" : function) : function;
        session.call(name, one, two, clock);
    }

    private String name() {
        String name = any(course.standard() == ScormStandard.SCORM_12 ? NAMES_12 : NAMES_2004);
        while (name.indexOf('#') >= 0) {
            int at = name.indexOf('#');
            name = name.substring(0, at) + random.nextInt(3) + name.substring(at + 1);
        }
        return name;
    }

    private NavigationRequest request() {
        for (NavigationRequest.Type type : NavigationRequest.Type.values()) {
            if (type.token().equals(any(REQUESTS))) {
                boolean targeted = type == NavigationRequest.Type.CHOICE || type == NavigationRequest.Type.JUMP;
                return new NavigationRequest(type, targeted ? any(targets) : null);
            }
        }
        return NavigationRequest.choice(any(targets));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
