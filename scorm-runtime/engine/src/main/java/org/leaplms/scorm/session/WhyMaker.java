package org.leaplms.scorm.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.sequencing.StatusKind;
import org.leaplms.scorm.sequencing.WhyStep;

/** Joins the sequencer's chain with what content did, into one tree. */
final class WhyMaker {
    private final SessionState session;
    private final StatusKind kind;
    private final List<WhyStep> steps;
    private int at;

    WhyMaker(SessionState session, String activityId, StatusKind kind) {
        this.session = session;
        this.kind = kind;
        this.steps = session.sequencer.why(activityId, kind);
    }

    List<Why> make() {
        List<Why> trees = new ArrayList<>();
        while (at < steps.size()) {
            trees.add(tree());
        }
        return trees;
    }

    private Why tree() {
        WhyStep step = steps.get(at++);
        List<Why> because = new ArrayList<>();
        while (at < steps.size() && steps.get(at).depth() > step.depth()) {
            because.add(tree());
        }
        Why data = because.isEmpty() ? data(step.activityId()) : null;
        if (data != null) {
            because.add(data);
        }
        return new Why(step.activityId(), "rule." + step.rule().name(), step.clause(), step.data(), because);
    }

    /** What the run-time data of a leaf says, or null. */
    private @Nullable Why data(String activityId) {
        ActivityRun run = session.runs.get(activityId);
        if (run == null) {
            return null;
        }
        return session.is2004() ? data2004(run) : data12(run);
    }

    private Why data2004(ActivityRun run) {
        return switch (kind) {
            case COMPLETION ->
                decided(run, "cmi.completion_status", "cmi.completion_threshold", "cmi.progress_measure");
            case SUCCESS -> decided(run, "cmi.success_status", "cmi.scaled_passing_score", "cmi.score.scaled");
            case PROGRESS -> said(run, "cmi.progress_measure", "RTE 4.2.18");
            case MEASURE -> said(run, "cmi.score.scaled", "RTE 4.2.20");
        };
    }

    private static Why decided(ActivityRun run, String status, String threshold, String measure) {
        String least = run.data.stored(threshold);
        String clause = status.equals("cmi.success_status") ? "RTE 4.2.22.1" : "RTE 4.2.4.1";
        if (least == null) {
            return said(run, status, clause);
        }
        String amount = run.data.value(measure, "");
        List<String> data = List.of(status, run.data.value(status, "unknown"), measure, amount, threshold, least);
        return new Why(run.id(), amount.isEmpty() ? "data.threshold.unset" : "data.threshold", clause, data, List.of());
    }

    private static Why said(ActivityRun run, String element, String clause) {
        String value = run.data.stored(element);
        return value == null
                ? new Why(run.id(), "data.unset", clause, List.of(element), List.of())
                : new Why(run.id(), "data.set", clause, List.of(element, value), List.of());
    }

    private static Why data12(ActivityRun run) {
        String clause = "RTE 3.4.4 cmi.core.lesson_status";
        String mastery = run.data.stored("cmi.student_data.mastery_score");
        String raw = run.data.value("cmi.core.score.raw", "");
        String status = run.data.value("cmi.core.lesson_status", "");
        if (mastery != null && !raw.isEmpty()) {
            List<String> data = List.of(
                    "cmi.core.lesson_status",
                    status,
                    "cmi.core.score.raw",
                    raw,
                    "cmi.student_data.mastery_score",
                    mastery);
            return new Why(run.id(), "data.threshold", clause, data, List.of());
        }
        return said(run, "cmi.core.lesson_status", clause);
    }
}
