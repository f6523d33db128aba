package org.leaplms.scorm.testkit.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.cmi.Limits;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.session.ActivityProgress;
import org.leaplms.scorm.session.LaunchMode;
import org.leaplms.scorm.session.LearnerContext;
import org.leaplms.scorm.session.Requests;
import org.leaplms.scorm.session.SessionOptions;

/**
 * Plays a trace on the JVM.
 *
 * <p>Setting up: {@code course STANDARD [strict] [autoAdvance] [alone]}, {@code item …} (see {@link TraceCourse}),
 * {@code learner [mode=…] [credit=…] [language=…] [comment=…]}. Then {@code share KIND ID FIELD VALUE} for what another
 * course changed, {@code enter}, {@code navigate TYPE [TARGET]},
 * {@code announce TYPE [TARGET]}, {@code lost}, each {@code -> STATE [ACTIVITY]}; API functions {@code -> ANSWER
 * [ERROR]} ({@code *} for any answer); {@code reload} continues with the snapshot of the snapshot;
 * {@code status ACTIVITY -> COMPLETED SATISFIED [SCALED]} with {@code -} for no score; {@code seconds ACTIVITY -> N};
 * {@code open ACTIVITY -> true|false} whether the contents offer it.
 */
public final class TracePlayer {
    private final Trace trace;
    private final List<String> faults = new ArrayList<>();
    private final List<RecordedSession> sessions = new ArrayList<>();
    private @Nullable TraceCourse setup;
    private LearnerContext learner = LearnerContext.of("learner-1", "Doe, Jo");
    private SessionOptions options = SessionOptions.standard();
    private long clock = 1_700_000_000_000L;

    private TracePlayer(Trace trace) {
        this.trace = trace;
    }

    /**
     * What came of playing.
     *
     * @param faults every expectation that did not hold, with its line
     * @param sessions the sessions, for other platforms and for coverage
     */
    public record Played(List<String> faults, List<RecordedSession> sessions) {
        public Played {
            faults = List.copyOf(faults);
            sessions = List.copyOf(sessions);
        }
    }

    public static Played play(Trace trace) {
        TracePlayer player = new TracePlayer(trace);
        for (Trace.Line line : trace.lines()) {
            player.clock += 1000;
            player.line(line);
        }
        return new Played(player.faults, player.sessions);
    }

    private void line(Trace.Line line) {
        List<String> words = line.words();
        switch (words.get(0)) {
            case "course" -> course(words);
            case "item" -> setup().item(words);
            case "learner" -> learner(words);
            case "enter" -> {
                session().enter(clock);
                expect(line, place());
            }
            case "lost" -> {
                session().lost(clock);
                expect(line, place());
            }
            case "navigate" -> {
                session().navigate(request(words), clock);
                expect(line, place());
            }
            case "announce" -> {
                session().announce(request(words), clock);
                expect(line, place());
            }
            case "share" -> {
                session().share(changes(words), clock);
                expect(line, place());
            }
            case "reload" -> reload(line);
            case "status" -> expect(line, status(words.get(1)));
            case "seconds" -> expect(line, List.of(seconds(words.get(1))));
            case "open" -> expect(line, List.of(Boolean.toString(open(words.get(1)))));
            default -> call(line);
        }
    }

    private void course(List<String> words) {
        setup = new TraceCourse(ScormStandard.valueOf(words.get(1)), !words.contains("alone"));
        options = SessionOptions.standard()
                .withLimits(words.contains("strict") ? Limits.strict() : Limits.generous())
                .withAutoAdvance(words.contains("autoAdvance"));
        learner = LearnerContext.of("learner-1", "Doe, Jo");
        opened = null;
    }

    private @Nullable RecordedSession opened;

    private TraceCourse setup() {
        if (setup == null) {
            throw new IllegalArgumentException(trace.name() + ": a trace begins with a course");
        }
        return setup;
    }

    private void learner(List<String> words) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : words.subList(1, words.size())) {
            values.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
        LaunchMode mode =
                LaunchMode.valueOf(values.getOrDefault("mode", "normal").toUpperCase(Locale.ROOT));
        learner = learner.withLanguage(values.getOrDefault("language", ""))
                .withMode(mode, !"false".equals(values.get("credit")));
        if (values.containsKey("comment")) {
            learner = learner.withComments(
                    List.of(new LearnerContext.Comment(values.get("comment"), "start", "2024-05-01T10:00:00")));
        }
    }

    private RecordedSession session() {
        RecordedSession session = opened;
        if (session == null) {
            CourseStructure course = setup().build();
            session = RecordedSession.start(course, learner, 7, options);
            opened = session;
            sessions.add(session);
        }
        return session;
    }

    private void reload(Trace.Line line) {
        RecordedSession before = session();
        RecordedSession after = RecordedSession.resume(before.course(), before.snapshot());
        if (!after.snapshot().equals(before.snapshot())) {
            faults.add(where(line) + "the snapshot of the restored session differs");
        }
        sessions.add(after);
        opened = after;
    }

    private NavigationRequest request(List<String> words) {
        NavigationRequest request = Requests.of(words.get(1), words.size() > 2 ? words.get(2) : null);
        if (request == null) {
            throw new IllegalArgumentException(trace.name() + ": no request " + words);
        }
        return request;
    }

    /** Statuses and numbers are JSON, what is stored in a bucket is text. */
    private static String changes(List<String> words) {
        Object value = words.get(3).equals("value") ? words.get(4) : Json.read(words.get(4));
        return Json.write(new JsonObject()
                .set(words.get(1), new JsonObject().set(words.get(2), new JsonObject().set(words.get(3), value))));
    }

    private List<String> place() {
        String activity = session().view().activityId();
        String state = session().view().state().name();
        return activity == null ? List.of(state) : List.of(state, activity);
    }

    private ActivityProgress activity(String id) {
        for (ActivityProgress activity : session().progress().activities()) {
            if (activity.activityId().equals(id)) {
                return activity;
            }
        }
        throw new IllegalArgumentException(trace.name() + ": no activity " + id);
    }

    private List<String> status(String id) {
        ActivityProgress activity = activity(id);
        Double scaled = activity.score().scaled();
        return List.of(
                activity.completed().name(),
                activity.satisfied().name(),
                scaled == null ? "-" : org.leaplms.scorm.json.JsonNumbers.format(scaled));
    }

    private String seconds(String id) {
        return org.leaplms.scorm.json.JsonNumbers.format(activity(id).totalSeconds());
    }

    private boolean open(String id) {
        var toc = session().view().toc();
        return toc != null && open(toc, id);
    }

    private static boolean open(org.leaplms.scorm.sequencing.TocEntry entry, String id) {
        boolean found = entry.activityId().equals(id) && entry.enabled();
        for (org.leaplms.scorm.sequencing.TocEntry child : entry.children()) {
            found |= open(child, id);
        }
        return found;
    }

    private void call(Trace.Line line) {
        List<String> words = line.words();
        String answer = session()
                .call(
                        words.get(0),
                        words.size() > 1 ? words.get(1) : null,
                        words.size() > 2 ? words.get(2) : null,
                        clock);
        expect(line, List.of(answer, session().lastError()));
        boolean anything = line.expected().isEmpty() || line.expected().get(0).equals("*");
        boolean unasked = line.expected().size() < 2 && !session().lastError().equals("0");
        if (!anything && unasked && !words.get(0).contains("Get" + "LastError") && !asks(words.get(0))) {
            faults.add(where(line) + "error " + session().lastError() + " was not expected");
        }
    }

    private static boolean asks(String function) {
        return function.endsWith("LastError") || function.endsWith("ErrorString") || function.endsWith("Diagnostic");
    }

    private void expect(Trace.Line line, List<String> got) {
        for (int i = 0; i < line.expected().size(); i++) {
            String wanted = line.expected().get(i);
            String given = i < got.size() ? got.get(i) : "(nothing)";
            if (!wanted.equals("*") && !wanted.equals(given)) {
                faults.add(where(line) + "wanted " + line.expected() + ", got " + got);
                return;
            }
        }
    }

    private String where(Trace.Line line) {
        return trace.name() + ":" + line.number() + ": " + line.words() + ": ";
    }
}
