package org.leaplms.scorm.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.ScormType;
import org.leaplms.scorm.sequencing.Delivery;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.sequencing.NavigationRequest.Type;
import org.leaplms.scorm.sequencing.SequencingException;
import org.leaplms.scorm.sequencing.SequencingOutcome;
import org.leaplms.scorm.sequencing.TocEntry;

/** Carries navigation requests to the sequencer and its outcomes to the run-time data. */
final class Navigator {
    private final SessionState session;
    private final Reporter reporter;

    Navigator(SessionState session, Reporter reporter) {
        this.session = session;
        this.reporter = reporter;
    }

    /** The learner opens the course: what was under way goes on, otherwise it begins. */
    SequencingOutcome enter(long now) {
        session.announced = null;
        if (session.run() != null && session.state == SessionView.State.DELIVERED) {
            lost(now);
        }
        if (session.sequencer.suspendedActivity() != null && session.sequencer.currentActivity() == null) {
            return perform(NavigationRequest.of(Type.RESUME_ALL), now);
        }
        if (session.sequencer.currentActivity() != null) {
            return goOn(now);
        }
        return start(now);
    }

    /** A course that does not flow has no first activity: the learner chooses one. */
    private SequencingOutcome start(long now) {
        SequencingOutcome outcome = perform(NavigationRequest.of(Type.START), now);
        if (outcome instanceof SequencingOutcome.Refused && choosable(session.sequencer.toc())) {
            session.state = SessionView.State.CHOOSE;
            session.message = null;
        }
        return outcome;
    }

    private static boolean choosable(TocEntry entry) {
        boolean any = entry.enabled();
        for (TocEntry child : entry.children()) {
            any = any || choosable(child);
        }
        return any;
    }

    private SequencingOutcome goOn(long now) {
        NavigationRequest next = NavigationRequest.of(Type.CONTINUE);
        if (session.sequencer.isValid(next)) {
            SequencingOutcome outcome = perform(next, now);
            if (!(outcome instanceof SequencingOutcome.Ended)) {
                return outcome;
            }
        } else if (leaves(session.course.root()) > 1) {
            session.state = session.run() == null ? SessionView.State.CHOOSE : session.state;
            return new SequencingOutcome.Idle(null);
        } else {
            perform(NavigationRequest.of(Type.EXIT_ALL), now);
        }
        return start(now);
    }

    private static int leaves(ActivityDefinition activity) {
        int leaves = activity.isLeaf() ? 1 : 0;
        for (ActivityDefinition child : activity.children()) {
            leaves += leaves(child);
        }
        return leaves;
    }

    /** The window is gone: what content stored is kept and the course is suspended. */
    SequencingOutcome lost(long now) {
        ActivityRun run = session.run();
        session.announced = null;
        if (run == null) {
            return new SequencingOutcome.Idle(null);
        }
        if (session.api == ApiState.TERMINATED && !session.runTime.suspends(run.data)) {
            return perform(NavigationRequest.of(Type.EXIT), now);
        }
        session.runTime.suspend(run.data);
        return perform(NavigationRequest.of(Type.SUSPEND_ALL), now);
    }

    /** What the SCO that has just terminated wants to happen next, or null. */
    @Nullable
    NavigationRequest wanted(ActivityRun run) {
        if (session.announced != null) {
            return null;
        }
        NavigationRequest request =
                session.is2004() ? Requests.parse(run.data.value("adl.nav.request", "_none_")) : null;
        boolean suspends = request != null && request.type() == Type.SUSPEND_ALL;
        String exit = session.runTime.exit(run.data);
        if (!suspends && (exit.equals("logout") || exit.equals("time-out") && session.is2004())) {
            return NavigationRequest.of(Type.EXIT_ALL);
        }
        if (request != null) {
            return request;
        }
        NavigationRequest next = NavigationRequest.of(Type.CONTINUE);
        boolean advance = session.options.autoAdvance() && !session.runTime.suspends(run.data);
        return advance && session.sequencer.isValid(next) ? next : null;
    }

    /** Carries out one navigation request. */
    SequencingOutcome perform(NavigationRequest request, long now) {
        session.announced = null;
        String target = request.target();
        if (target != null && !session.activities.containsKey(target)) {
            return settle(request, new SequencingOutcome.Refused(SequencingException.NB_2_1_11), now);
        }
        ActivityRun run = session.run();
        boolean abandon = request.type() == Type.ABANDON || request.type() == Type.ABANDON_ALL;
        boolean suspend = request.type() == Type.SUSPEND_ALL;
        if (run != null && !abandon && speaks(run)) {
            boolean suspended = suspend || session.runTime.suspends(run.data);
            session.sequencer.report(session.runTime.report(run, true, suspended));
        }
        int attempt = courseAttempt();
        SequencingOutcome outcome = session.sequencer.navigate(request);
        if (attempt != courseAttempt() && !session.course.sharedDataGlobalToSystem()) {
            session.buckets.clear();
        }
        if (outcome instanceof SequencingOutcome.Refused) {
            return settle(request, outcome, now);
        }
        if (run != null) {
            leave(run, abandon, suspend, now);
        }
        return settle(request, outcome, now);
    }

    /** Number of the attempt on the whole course; buckets that are not global live as long as it. */
    private int courseAttempt() {
        return session.sequencer.status(session.rootId()).attempts();
    }

    /** Whether content has said anything in this attempt that the sequencer should know. */
    private static boolean speaks(ActivityRun run) {
        return run.spoke;
    }

    private void leave(ActivityRun run, boolean abandon, boolean suspend, long now) {
        session.run(null);
        if (abandon) {
            session.runs.remove(run.id());
            session.api = ApiState.TERMINATED;
            session.events.add(new SessionEvent.Abandoned(now, run.id()));
            return;
        }
        if (suspend) {
            session.runTime.suspend(run.data);
        }
        if (session.api == ApiState.RUNNING) {
            close(run, false, now);
        }
        if (suspend) {
            session.events.add(new SessionEvent.Suspended(now, run.id()));
        }
    }

    /** The session of the SCO ends: its times and statuses are settled and reported. */
    void close(ActivityRun run, boolean orderly, long now) {
        long hundredths = session.runTime.session(run.data);
        session.runTime.end(run.data);
        session.api = ApiState.TERMINATED;
        reporter.run(run, now);
        session.events.add(new SessionEvent.Terminated(
                now,
                run.id(),
                orderly,
                hundredths < 0 ? null : hundredths / 100.0,
                Math.max(0, now - (long) session.launchedAt)));
    }

    private SequencingOutcome settle(NavigationRequest request, SequencingOutcome outcome, long now) {
        session.message = null;
        if (outcome instanceof SequencingOutcome.Delivered delivered) {
            deliver(delivered.activityId(), request, now);
        } else if (outcome instanceof SequencingOutcome.Ended) {
            ended(request, now);
        } else if (outcome instanceof SequencingOutcome.Idle idle) {
            session.state = SessionView.State.CHOOSE;
            failed(request, idle.reason(), now);
        } else if (outcome instanceof SequencingOutcome.Refused refused) {
            failed(request, refused.reason(), now);
        }
        reporter.course(now);
        return outcome;
    }

    private void ended(NavigationRequest request, long now) {
        boolean suspended = session.sequencer.suspendedActivity() != null;
        session.state = suspended ? SessionView.State.SUSPENDED : SessionView.State.ENDED;
        if (!suspended) {
            session.events.add(new SessionEvent.Exited(now, session.rootId()));
        }
    }

    private void failed(NavigationRequest request, @Nullable SequencingException reason, long now) {
        if (reason == null) {
            return;
        }
        session.message = reason.name();
        List<String> reasons = new ArrayList<>(List.of(reason.name()));
        session.events.add(new SessionEvent.NavigationFailed(
                now, session.place(), request.type().token(), reasons));
    }

    private void deliver(String activityId, NavigationRequest request, long now) {
        ActivityDefinition activity = session.activities.get(activityId);
        Delivery delivery = session.sequencer.delivery();
        if (activity == null || delivery == null) {
            return;
        }
        ActivityRun before = session.runs.get(activityId);
        ActivityRun run;
        boolean resumed = delivery.resumed() && before != null;
        if (before != null && resumed) {
            run = before;
            session.runTime.goOn(run.data, delivery);
        } else {
            long earlier = before == null ? 0 : before.earlier + attemptTime(before);
            run = session.newRun(activity, delivery.attempt(), earlier);
            session.runTime.begin(run.data, delivery, before == null ? null : before.data);
        }
        run.inherit(delivery);
        ActivityRun last = session.lastRun;
        if (last != null && last != run) {
            session.runTime.prefer(run.data, last.data);
        }
        session.runs.remove(activityId);
        session.runs.put(activityId, run);
        session.lastRun = run;
        session.run(run);
        session.state = SessionView.State.DELIVERED;
        session.api = ApiState.NOT_INITIALIZED;
        session.earlierPage = session.pagesTold;
        session.launches++;
        session.launchedAt = now;
        if (request.type() == Type.RESUME_ALL) {
            session.events.add(new SessionEvent.Resumed(now, activityId));
        }
        session.events.add(new SessionEvent.Launched(now, activityId, delivery.attempt(), resumed));
    }

    /** Time of an attempt that a new one replaces; SCORM 1.2 carries it over in the data itself. */
    private long attemptTime(ActivityRun run) {
        return session.is2004() ? session.runTime.total(run.data) : 0;
    }

    /** Whether the activity delivered is expected to speak to the API. */
    static boolean sco(ActivityRun run) {
        return run.activity.scormType() == ScormType.SCO;
    }
}
