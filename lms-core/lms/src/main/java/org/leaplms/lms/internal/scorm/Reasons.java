package org.leaplms.lms.internal.scorm;

import java.util.List;
import java.util.stream.Stream;
import org.leaplms.lms.Why;
import org.leaplms.lms.internal.Statuses;
import org.leaplms.lms.spi.ProgressSummary;
import org.leaplms.scorm.sequencing.StatusKind;
import org.leaplms.scorm.session.ActivityProgress;
import org.leaplms.scorm.session.ScormSession;

/** The engine's reasons in the words of the door. */
final class Reasons {
    private final ScormSession session;

    Reasons(ScormSession session) {
        this.session = session;
    }

    /** Why the registration's word is what it is. */
    Why of(ProgressSummary summary, ActivityProgress root) {
        if (summary.startedAt() == null) {
            return Statuses.why(summary.status(), summary.completion(), summary.success(), List.of());
        }
        return Statuses.why(summary.status(), summary.completion(), summary.success(), both(root));
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
        return Stream.of(StatusKind.COMPLETION, StatusKind.SUCCESS)
                .flatMap(kind -> session.why(activity.activityId(), kind).stream())
                .map(Reasons::convert)
                .toList();
    }

    private static Why convert(org.leaplms.scorm.session.Why why) {
        return new Why(
                why.key(),
                why.data(),
                why.clause().isEmpty() ? null : why.clause(),
                why.because().stream().map(Reasons::convert).toList());
    }
}
