package org.leaplms.scorm.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.json.Json;

/** Whatever is asked of whatever course, legal or not: nothing is thrown, nothing is corrupted, the same is the same. */
class AnySequenceTest {
    private static final int COURSES = 60;
    private static final int REQUESTS = 60;
    private static final String[] WORDS = {
        "flow",
        "flow",
        "flow",
        "nochoice",
        "nochoiceexit",
        "forwardonly",
        "prevent",
        "constrain",
        "untracked",
        "limit=1",
        "limit=2",
        "invisible",
        "anyattempt",
        "notwhileactive",
        "bymeasure=0.5",
        "progress=0.5",
        "weight=0.3",
        "skip:satisfied",
        "skip:attempted",
        "disabled:completed&!satisfied",
        "hiddenFromChoice:satisfied@o",
        "stopForwardTraversal:!attempted",
        "exit:completed",
        "retry:!satisfied",
        "continue:satisfied",
        "previous:attempted",
        "exitParent:always",
        "exitAll:satisfied",
        "retryAll:measure<0.2",
        "obj=o",
        "map=>G+ws+wm",
        "map=>H",
        "map=o>G-rs+ws+wc",
        "rollup=any,satisfied,satisfied",
        "rollup=none,!completed,incomplete",
        "rollup=50%,attempted,completed",
        "required=ifAttempted",
        "required=ifNotSkipped",
        "required=ifNotSuspended",
        "select=1,once",
        "select=2,onEachNewAttempt",
        "shuffle=once",
        "shuffle=onEachNewAttempt",
        "nosatisfiedrollup",
        "objectivebycontent",
        "completionbycontent"
    };
    private static final String[] REPORT = {
        "completed",
        "incomplete",
        "completionunknown",
        "passed",
        "failed",
        "unknown",
        "score=0.9",
        "score=-0.4",
        "progress=0.6",
        "suspend",
        "o.passed",
        "o.score=0.1",
        "o.failed"
    };

    @ParameterizedTest
    @ValueSource(strings = {"course 4th", "course 4th scoped", "course 3rd", "course 1.2"})
    void nothingIsThrownAndNothingIsCorrupted(String header) {
        Random random = new Random(header.hashCode());
        for (int i = 0; i < COURSES; i++) {
            List<String> ids = new ArrayList<>();
            CourseStructure course = TraceCourse.read(header, activities(random, 0, ids));
            play(course, ids, random);
        }
    }

    private static List<String> activities(Random random, int depth, List<String> ids) {
        String id = "n" + ids.size();
        ids.add(id);
        StringBuilder line = new StringBuilder("  ".repeat(depth)).append(id);
        for (int i = random.nextInt(4); i > 0; i--) {
            line.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        List<String> lines = new ArrayList<>(List.of(line.toString()));
        int children = depth == 0 ? 3 : depth < 3 ? random.nextInt(4) : 0;
        for (int i = 0; i < children; i++) {
            lines.addAll(activities(random, depth + 1, ids));
        }
        return lines;
    }

    private static void play(CourseStructure course, List<String> ids, Random random) {
        Sequencer sequencer = Sequencer.start(course, GlobalObjectives.none(), random.nextInt());
        for (int i = 0; i < REQUESTS; i++) {
            if (random.nextBoolean()) {
                sequencer.report(report(random));
            }
            NavigationRequest request = request(ids, random);
            String before = text(sequencer);
            sequencer.isValid(request);
            branches(sequencer, course, ids, random);
            assertThat(text(sequencer)).as("looking ahead changes nothing").isEqualTo(before);
            Sequencer twin = Sequencer.restore(course, Json.readObject(before));
            assertThat(text(twin)).isEqualTo(before);
            SequencingOutcome outcome = sequencer.navigate(request);
            assertThat(twin.navigate(request)).isEqualTo(outcome);
            assertThat(text(twin)).isEqualTo(text(sequencer));
            check(sequencer, outcome, before, ids);
        }
    }

    /** What is shown of open branches is what the whole shows of them. */
    private static void branches(Sequencer sequencer, CourseStructure course, List<String> ids, Random random) {
        Set<String> open = new LinkedHashSet<>();
        ids.forEach(id -> {
            if (random.nextInt(3) == 0) {
                open.add(id);
            }
        });
        TocEntry shown = sequencer.toc(open);
        open.add(course.root().identifier());
        wayTo(course.root(), sequencer.currentActivity(), open);
        assertThat(shown).isEqualTo(closed(sequencer.toc(), open));
    }

    private static boolean wayTo(ActivityDefinition at, @Nullable String current, Set<String> way) {
        boolean leads = at.identifier().equals(current);
        for (ActivityDefinition child : at.children()) {
            leads |= wayTo(child, current, way);
        }
        if (leads) {
            way.add(at.identifier());
        }
        return leads;
    }

    private static TocEntry closed(TocEntry entry, Set<String> open) {
        boolean isOpen = open.contains(entry.activityId());
        List<TocEntry> below = isOpen
                ? entry.children().stream().map(child -> closed(child, open)).toList()
                : List.of();
        return new TocEntry(
                entry.activityId(),
                entry.title(),
                entry.launchable(),
                entry.enabled(),
                entry.current(),
                entry.completed(),
                entry.satisfied(),
                !isOpen && !entry.children().isEmpty(),
                below);
    }

    private static String text(Sequencer sequencer) {
        return Json.write(sequencer.snapshot());
    }

    private static void check(Sequencer sequencer, SequencingOutcome outcome, String before, List<String> ids) {
        boolean delivered = outcome instanceof SequencingOutcome.Delivered;
        if (delivered) {
            assertThat(sequencer.isCurrentActive()).isTrue();
            assertThat(sequencer.delivery()).isNotNull();
        } else if (outcome instanceof SequencingOutcome.Ended) {
            assertThat(sequencer.currentActivity()).isNull();
            ids.forEach(id -> assertThat(sequencer.status(id).active()).as(id).isFalse());
        } else if (outcome instanceof SequencingOutcome.Refused) {
            assertThat(text(sequencer)).isEqualTo(before);
        }
        for (String id : ids) {
            for (StatusKind kind : StatusKind.values()) {
                assertThat(sequencer.why(id, kind)).isNotEmpty();
            }
        }
    }

    private static AttemptReport report(Random random) {
        String[] words = new String[1 + random.nextInt(4)];
        words[0] = "report";
        for (int i = 1; i < words.length; i++) {
            words[i] = REPORT[random.nextInt(REPORT.length)];
        }
        return TraceReport.read(words);
    }

    private static NavigationRequest request(List<String> ids, Random random) {
        NavigationRequest.Type[] types = NavigationRequest.Type.values();
        boolean usual = random.nextInt(3) > 0;
        NavigationRequest.Type type = usual
                ? List.of(
                                NavigationRequest.Type.START,
                                NavigationRequest.Type.CONTINUE,
                                NavigationRequest.Type.CONTINUE,
                                NavigationRequest.Type.CHOICE,
                                NavigationRequest.Type.PREVIOUS)
                        .get(random.nextInt(5))
                : types[random.nextInt(types.length)];
        String target = random.nextInt(12) == 0 ? "nowhere" : ids.get(random.nextInt(ids.size()));
        return new NavigationRequest(type, target);
    }
}
