package org.leaplms.scorm.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.cmi.DataModel;
import org.leaplms.scorm.cmi.DataModels;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.sequencing.Sequencer;
import org.leaplms.scorm.sequencing.Truth;

/** Everything a session is made of; its parts work on it together. */
final class SessionState {
    final CourseStructure course;
    final LearnerContext learner;
    final SessionOptions options;
    final Sequencer sequencer;
    final RunTime runTime;
    final Map<String, ActivityDefinition> activities = new LinkedHashMap<>();

    /** In the order in which the activities were delivered last. */
    final Map<String, ActivityRun> runs = new LinkedHashMap<>();

    final Map<String, String> buckets = new LinkedHashMap<>();
    final List<SessionEvent> events = new ArrayList<>();

    /** What the learner opened in the table of contents; not part of the state. */
    final Set<String> unfolded = new LinkedHashSet<>();

    final Journal journal = new Journal();

    SessionView.State state = SessionView.State.NEW;
    ApiState api = ApiState.NOT_INITIALIZED;
    int launches;
    double launchedAt;

    /** Whether the host tells when the page of an activity delivered is opened; not part of the state. */
    boolean pagesTold;

    /** Whether the page that speaks is still the one of the activity before; not part of the state. */
    boolean earlierPage;

    /** What the learner asked for while the content is being taken away. */
    @Nullable
    NavigationRequest announced;

    /** Key of what to tell the learner, or null. */
    @Nullable
    String message;

    Truth courseCompleted = Truth.UNKNOWN;
    Truth courseSatisfied = Truth.UNKNOWN;
    double courseMeasure = Double.MIN_VALUE;
    double courseProgress = -1;

    /** The run of the activity that was delivered last, also when it has ended; the last of {@link #runs}. */
    @Nullable
    ActivityRun lastRun;

    private final DataModels dataModels;
    private @Nullable ActivityRun run;

    SessionState(CourseStructure course, LearnerContext learner, SessionOptions options, Sequencer sequencer) {
        this.course = course;
        this.learner = learner;
        this.options = options;
        this.sequencer = sequencer;
        this.runTime = RunTime.of(course, learner);
        this.dataModels = DataModels.of(course.standard(), options.limits());
        index(course.root());
        if (course.sharedDataGlobalToSystem()) {
            buckets.putAll(options.sharedData());
        }
    }

    private void index(ActivityDefinition activity) {
        activities.put(activity.identifier(), activity);
        for (ActivityDefinition child : activity.children()) {
            index(child);
        }
    }

    /** The run of the activity delivered, or null. */
    @Nullable
    ActivityRun run() {
        return run;
    }

    void run(@Nullable ActivityRun value) {
        run = value;
    }

    String rootId() {
        return course.root().identifier();
    }

    /** The activity delivered, or the root. */
    String place() {
        ActivityRun current = run;
        return current == null ? rootId() : current.id();
    }

    /** Whether what the page that speaks had to say has ended. */
    boolean pageEnded() {
        return earlierPage || api == ApiState.TERMINATED;
    }

    boolean is2004() {
        return course.standard().is2004();
    }

    ActivityRun newRun(ActivityDefinition activity, int attempt, long earlier) {
        DataModel data = dataModels.empty(new ActivitySurroundings(this, activity));
        runTime.fix(data, activity);
        return new ActivityRun(activity, data, attempt, earlier);
    }
}
