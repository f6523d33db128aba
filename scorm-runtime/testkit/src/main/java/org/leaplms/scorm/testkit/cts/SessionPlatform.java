package org.leaplms.scorm.testkit.cts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.HideLmsUi;
import org.leaplms.scorm.sequencing.GlobalObjectives;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.sequencing.TocEntry;
import org.leaplms.scorm.session.LearnerContext;
import org.leaplms.scorm.session.SessionOptions;
import org.leaplms.scorm.session.SessionView;
import org.leaplms.scorm.testkit.trace.RecordedSession;

/** The engine on the JVM: one learner, one {@link RecordedSession} for each course, restored from its snapshot at each launch. */
public final class SessionPlatform implements CtsPlatform {
    private static final long NOW = 1_700_000_000_000L;
    private static final LearnerContext LEARNER = LearnerContext.of(CtsMatch.LEARNER_ID, "Learner, Two");

    private final Map<String, CourseStructure> courses = new LinkedHashMap<>();
    private final Map<String, String> snapshots = new LinkedHashMap<>();
    private final List<RecordedSession> sessions = new ArrayList<>();
    private Map<String, String> sharedData = Map.of();
    private GlobalObjectives objectives = GlobalObjectives.none();
    private String packageId = "";
    private @Nullable RecordedSession session;
    private int before;

    @Override
    public void add(String id, CourseStructure course) {
        courses.put(id, course);
    }

    @Override
    public void launch(String id, @Nullable String choose) {
        leave();
        packageId = id;
        CourseStructure course = courses.get(id);
        if (course == null) {
            throw new IllegalArgumentException("no package " + id);
        }
        String snapshot = snapshots.get(id);
        SessionOptions options =
                SessionOptions.standard().withObjectives(objectives).withSharedData(sharedData);
        RecordedSession opened = snapshot == null
                ? RecordedSession.start(course, LEARNER, 7, options)
                : RecordedSession.resume(course, snapshot, objectives, sharedData);
        session = opened;
        sessions.add(opened);
        before -= opened.view().launch();
        if (choose != null && opened.view().state() != SessionView.State.SUSPENDED) {
            opened.navigate(NavigationRequest.choice(choose), NOW);
        } else {
            opened.enter(NOW);
        }
    }

    /** The sessions so far, for other platforms to repeat. */
    public List<RecordedSession> sessions() {
        return List.copyOf(sessions);
    }

    private void leave() {
        if (session != null) {
            before += session.view().launch();
            snapshots.put(packageId, session.snapshot());
            sharedData = session.course().sharedDataGlobalToSystem()
                    ? session.session().sharedData()
                    : sharedData;
            objectives = session.course().objectivesGlobalToSystem() ? session.globalObjectives() : objectives;
        }
    }

    @Override
    public void navigate(String type, @Nullable String target, List<Call> duringUnload) {
        NavigationRequest request = request(type, target);
        if (request != null) {
            opened().announce(request, NOW);
        }
        duringUnload.forEach(this::call);
        if (request != null) {
            opened().navigate(request, NOW);
        }
    }

    private static @Nullable NavigationRequest request(String type, @Nullable String target) {
        String token = type.equals("exitCourse") ? "exitAll" : type;
        for (NavigationRequest.Type one : NavigationRequest.Type.values()) {
            if (one.token().equals(token)) {
                return new NavigationRequest(one, target);
            }
        }
        return null;
    }

    @Override
    public String call(Call call) {
        String one = call.arguments().isEmpty() ? null : call.argument(0);
        String two = call.arguments().size() < 2 ? null : call.argument(1);
        return opened().call(call.method(), one, two, NOW);
    }

    @Override
    public @Nullable String delivered() {
        return session == null ? null : session.view().activityId();
    }

    @Override
    public int deliveries() {
        return session == null ? before : before + session.view().launch();
    }

    @Override
    public boolean sessionEnded() {
        SessionView.State state = opened().view().state();
        return state == SessionView.State.ENDED || state == SessionView.State.SUSPENDED;
    }

    @Override
    public boolean available(String control, @Nullable String target) {
        SessionView view = opened().view();
        return switch (control) {
            case "continue" -> view.canContinue() && !view.hidden().contains(HideLmsUi.CONTINUE);
            case "previous" -> view.canPrevious() && !view.hidden().contains(HideLmsUi.PREVIOUS);
            case "toc" -> view.toc() != null && anyEnabled(view.toc().children());
            default -> view.toc() != null && target != null && isEnabled(view.toc(), target);
        };
    }

    private static boolean anyEnabled(List<TocEntry> entries) {
        return entries.stream().anyMatch(entry -> entry.enabled() || anyEnabled(entry.children()));
    }

    private static boolean isEnabled(TocEntry entry, String id) {
        return entry.activityId().equals(id) && entry.enabled()
                || entry.children().stream().anyMatch(child -> isEnabled(child, id));
    }

    @Override
    public String lastRefusal() {
        String message = session == null ? null : session.view().message();
        return message == null ? "" : message;
    }

    private RecordedSession opened() {
        if (session == null) {
            throw new IllegalStateException("no course was launched");
        }
        return session;
    }
}
