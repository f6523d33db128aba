package org.leaplms.lms.internal;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.lms.Completion;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Success;
import org.leaplms.lms.Why;

/**
 * The one word made of completion and success. Mastery counts only once the content is no longer known to be incomplete: a
 * learner who has answered well but has pages to go is in progress.
 */
public final class Statuses {
    private Statuses() {}

    public static ProgressStatus of(Completion completion, Success success, boolean started) {
        if (completion == Completion.INCOMPLETE) {
            return ProgressStatus.IN_PROGRESS;
        }
        return switch (success) {
            case PASSED -> ProgressStatus.PASSED;
            case FAILED -> ProgressStatus.FAILED;
            case UNKNOWN ->
                completion == Completion.COMPLETED
                        ? ProgressStatus.COMPLETED
                        : started ? ProgressStatus.IN_PROGRESS : ProgressStatus.NOT_STARTED;
        };
    }

    /** Why the word is what it is: this rule, resting on why completion and success are what they are. */
    public static Why why(ProgressStatus status, Completion completion, Success success, List<Why> because) {
        String rule =
                switch (status) {
                    case NOT_STARTED -> "status.not-started";
                    case PASSED -> "status.passed";
                    case FAILED -> "status.failed";
                    case COMPLETED -> "status.completed";
                    case WAIVED -> "status.waived";
                    case IN_PROGRESS ->
                        success == Success.UNKNOWN ? "status.in-progress" : "status.judged-but-incomplete";
                };
        return new Why(rule, List.of(completion.name(), success.name()), null, new ArrayList<>(because));
    }
}
