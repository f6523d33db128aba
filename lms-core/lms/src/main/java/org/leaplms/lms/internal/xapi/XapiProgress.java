package org.leaplms.lms.internal.xapi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.ActivityProgress;
import org.leaplms.lms.Completion;
import org.leaplms.lms.Course;
import org.leaplms.lms.Interaction;
import org.leaplms.lms.Progress;
import org.leaplms.lms.Score;
import org.leaplms.lms.Success;
import org.leaplms.lms.Why;
import org.leaplms.lms.internal.Statuses;
import org.leaplms.lms.spi.ProgressSummary;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.lms.spi.StoredCourse;

/** Where a registration stands in a course that speaks xAPI, read from its state and the answers on record. */
public final class XapiProgress {
    private static final String RULES = "cmi5 13.1.4";

    private final Answers answers;

    public XapiProgress(Answers answers) {
        this.answers = answers;
    }

    Progress read(StoredCourse course, RegistrationState state, Instant asOf) {
        Outline outline = Courses.outline(course);
        XapiState known = XapiState.read(state.snapshot());
        Map<String, String> titles = new HashMap<>();
        course.course().units().forEach(unit -> titles.put(unit.id(), unit.title()));
        ProgressSummary summary = state.summary();
        List<Why> because = outline.units().stream()
                .map(unit -> why(outline, unit, known.unit(unit.id())))
                .toList();
        Optional<List<Interaction>> given = answers.of(state.registration().id());
        List<Why> reasons =
                new ArrayList<>(List.of(Why.of("moveon.course", RULES).because(because)));
        if (given.isEmpty()) {
            reasons.add(Why.of("answers.unreachable", null));
        }
        Why whole = Statuses.why(summary.status(), summary.completion(), summary.success(), reasons);
        List<ActivityProgress> tree = new ArrayList<>();
        tree.add(root(course.course(), outline, known, summary, whole));
        List<Interaction> here = given.orElse(List.of());
        outline.children().forEach(node -> add(tree, node, 1, outline, known, titles, here));
        return new Progress(
                state.registration(),
                asOf,
                summary.status(),
                summary.completion(),
                summary.success(),
                summary.score(),
                summary.measure(),
                summary.location(),
                summary.times(),
                summary.startedAt(),
                summary.completedAt(),
                summary.lastActivityAt(),
                tree,
                whole);
    }

    private static ActivityProgress root(
            Course course, Outline outline, XapiState known, ProgressSummary summary, Why why) {
        int launches =
                known.units().values().stream().mapToInt(UnitState::launches).sum();
        return activity(
                outline.id(),
                course.title(),
                0,
                launches,
                summary.completion(),
                summary.success(),
                summary.score(),
                summary.measure(),
                summary.times().content(),
                List.of(),
                why);
    }

    private static void add(
            List<ActivityProgress> tree,
            Outline.Node node,
            int depth,
            Outline outline,
            XapiState known,
            Map<String, String> titles,
            List<Interaction> given) {
        if (node instanceof Outline.Unit unit) {
            tree.add(unit(unit, depth, outline, known.unit(unit.id()), titles, given));
            return;
        }
        Outline.Block block = (Outline.Block) node;
        boolean satisfied = known.satisfied().contains(block.id());
        tree.add(activity(
                block.id(),
                block.id(),
                depth,
                0,
                satisfied ? Completion.COMPLETED : Completion.INCOMPLETE,
                Success.UNKNOWN,
                Score.NONE,
                null,
                Duration.ZERO,
                List.of(),
                Why.of("moveon.block", RULES, block.id())));
        block.children().forEach(child -> add(tree, child, depth + 1, outline, known, titles, given));
    }

    private static ActivityProgress unit(
            Outline.Unit unit,
            int depth,
            Outline outline,
            UnitState state,
            Map<String, String> titles,
            List<Interaction> given) {
        boolean only = outline.units().size() == 1;
        List<Interaction> own = given.stream()
                .filter(answer -> only || answer.activityId().equals(unit.id()))
                .map(answer -> Answers.at(unit.id(), answer))
                .toList();
        return activity(
                unit.id(),
                titles.getOrDefault(unit.id(), unit.id()),
                depth,
                state.launches(),
                Summaries.completion(state),
                Summaries.success(state),
                state.score(),
                state.satisfied() ? Double.valueOf(1) : null,
                state.time(),
                own,
                why(outline, unit, state));
    }

    private static ActivityProgress activity(
            String id,
            String title,
            int depth,
            int launches,
            Completion completion,
            Success success,
            Score score,
            @Nullable Double measure,
            Duration time,
            List<Interaction> interactions,
            Why why) {
        return new ActivityProgress(
                id,
                title,
                depth,
                launches,
                completion,
                success,
                score,
                measure,
                null,
                time,
                List.of(),
                interactions,
                why);
    }

    private static Why why(Outline outline, Outline.Unit unit, UnitState state) {
        List<Why> because = new ArrayList<>();
        if (state.abandoned() > 0) {
            because.add(Why.of(
                    "session.abandoned", "cmi5 9.3.6", unit.id(), "" + state.abandoned(), "" + state.launches()));
        }
        if (state.waived()) {
            return Why.of("moveon.waived", "cmi5 9.3.7", unit.id()).because(because);
        }
        if (state.completed()) {
            because.add(Why.of("unit.completed", "cmi5 9.3.3", unit.id()));
        }
        if (state.passed()) {
            because.add(Why.of("unit.passed", "cmi5 9.3.4", unit.id()));
        }
        if (state.failed()) {
            because.add(Why.of("unit.failed", "cmi5 9.3.5", unit.id()));
        }
        if (!state.completed() && !state.passed() && !state.failed()) {
            because.add(Why.of("unit.nothing", null, unit.id()));
        }
        String rule = state.satisfied() ? "moveon.unit.satisfied" : "moveon.unit.open";
        return Why.of(rule, outline.cmi5() ? RULES : null, unit.id(), unit.moveOn())
                .because(because);
    }
}
