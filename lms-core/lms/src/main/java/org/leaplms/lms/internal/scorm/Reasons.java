package org.leaplms.lms.internal.scorm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaplms.lms.Completion;
import org.leaplms.lms.Success;
import org.leaplms.lms.Why;
import org.leaplms.lms.internal.Statuses;
import org.leaplms.lms.spi.ProgressSummary;
import org.leaplms.scorm.sequencing.StatusKind;
import org.leaplms.scorm.sequencing.Truth;
import org.leaplms.scorm.session.ActivityProgress;
import org.leaplms.scorm.session.CourseProgress;
import org.leaplms.scorm.session.ScormSession;

/** The engine's reasons in the words of the door. */
final class Reasons {
    private final ScormSession session;
    private final Map<String, String> titles = new HashMap<>();

    Reasons(ScormSession session, CourseProgress progress) {
        this.session = session;
        progress.activities().forEach(activity -> titles.put(activity.activityId(), activity.title()));
    }

    /** Why the registration's word is what it is. */
    Why of(ProgressSummary summary, ActivityProgress root) {
        if (summary.startedAt() == null) {
            return Statuses.why(summary.status(), summary.completion(), summary.success(), List.of());
        }
        List<Why> because = new ArrayList<>();
        if (summary.completion() == Completion.COMPLETED && root.completed() != Truth.TRUE) {
            because.add(Why.of("kept.completed", null, String.valueOf(summary.completedAt())));
        }
        if (summary.success() == Success.PASSED && root.satisfied() != Truth.TRUE) {
            because.add(Why.of("kept.passed", null));
        }
        because.addAll(both(root));
        return Statuses.why(summary.status(), summary.completion(), summary.success(), because);
    }

    /** Why an activity's completion and success are what they are. */
    Why of(ActivityProgress activity) {
        return Statuses.why(
                Statuses.of(
                        ScormProgress.completion(activity.completed()),
                        ScormProgress.success(activity.satisfied()),
                        activity.attempts() > 0),
                ScormProgress.completion(activity.completed()),
                ScormProgress.success(activity.satisfied()),
                both(activity));
    }

    private List<Why> both(ActivityProgress activity) {
        String completion = ScormProgress.completion(activity.completed()).name();
        String success = ScormProgress.success(activity.satisfied()).name();
        return List.of(
                Why.of("completion." + completion, null).because(reasons(activity, StatusKind.COMPLETION)),
                Why.of("success." + success, null).because(reasons(activity, StatusKind.SUCCESS)));
    }

    private List<Why> reasons(ActivityProgress activity, StatusKind kind) {
        return session.why(activity.activityId(), kind).stream()
                .map(this::convert)
                .toList();
    }

    /** Rules of sequencing speak of an activity, so its title comes first; what content set speaks for itself. */
    private Why convert(org.leaplms.scorm.session.Why why) {
        List<String> data = new ArrayList<>(why.data());
        if (why.key().startsWith("rule.")) {
            data.add(0, titles.getOrDefault(why.activityId(), why.activityId()));
        }
        return new Why(
                why.key(),
                data,
                why.clause().isEmpty() ? null : why.clause(),
                why.because().stream().map(this::convert).toList());
    }
}
