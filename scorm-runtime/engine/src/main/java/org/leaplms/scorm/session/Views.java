package org.leaplms.scorm.session;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.HideLmsUi;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.sequencing.TocEntry;

/** Makes what a player shows. */
final class Views {
    /** Courses of more activities are shown by open branches. */
    private static final int MOST_WHOLE = 300;

    private Views() {}

    static SessionView view(SessionState session) {
        ActivityRun run = session.run();
        Set<HideLmsUi> hidden = EnumSet.noneOf(HideLmsUi.class);
        if (run != null) {
            for (HideLmsUi control : run.activity.hideLmsUi()) {
                hidden.add(control);
            }
        }
        boolean open = session.sequencer.currentActivity() != null;
        return new SessionView(
                session.state,
                session.course.title(),
                run == null ? null : run.id(),
                run == null ? null : run.activity.title(),
                run == null ? null : run.activity.href(),
                run != null && Navigator.sco(run),
                session.launches,
                valid(session, NavigationRequest.Type.CONTINUE) && !hidden.contains(HideLmsUi.CONTINUE),
                valid(session, NavigationRequest.Type.PREVIOUS) && !hidden.contains(HideLmsUi.PREVIOUS),
                open && !hidden.contains(HideLmsUi.EXIT_ALL),
                open && !hidden.contains(HideLmsUi.SUSPEND_ALL),
                hidden,
                toc(session),
                session.message);
    }

    private static boolean valid(SessionState session, NavigationRequest.Type type) {
        return session.sequencer.isValid(NavigationRequest.of(type));
    }

    private static @Nullable TocEntry toc(SessionState session) {
        boolean large = session.activities.size() > MOST_WHOLE;
        TocEntry toc = large ? session.sequencer.toc(session.unfolded) : session.sequencer.toc();
        return toc.children().isEmpty() || single(session, toc) ? null : toc;
    }

    /** One line to choose nothing from; it is shown while the learner is elsewhere, in what is hidden or has no line. */
    private static boolean single(SessionState session, TocEntry root) {
        TocEntry line = root.children().get(0);
        boolean elsewhere = session.run() != null && line.enabled() && !line.current();
        return root.children().size() == 1 && line.children().isEmpty() && !line.more() && !elsewhere;
    }
}
