package org.leaplms.scorm.testkit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.session.LearnerContext;
import org.leaplms.scorm.session.ScormSession;

/**
 * Calls with arguments missing, out of order, of the other standard, by name and by number, from the page delivered, from
 * the page before it and from a second window on the same state.
 */
class AnyCallTest {
    private static final List<String> FUNCTIONS = List.of(
            "Initialize", "Initialize", "Terminate", "Commit", "GetValue", "SetValue", "SetValue", "SetValue", "Bogus");
    private static final List<String> WORDS = List.of(
            "",
            "cmi.location",
            "cmi.score.scaled",
            "cmi.core.score.raw",
            "cmi.core.exit",
            "cmi.exit",
            "cmi.objectives.0.id",
            "cmi.interactions.1.type",
            "cmi.bogus",
            "cmi._version",
            "adl.nav.request",
            "continue",
            "0.5",
            "suspend",
            "é😀");

    @Property(tries = 300, shrinking = ShrinkingMode.FULL, seed = "20261121")
    void everyRefusalIsExplainedAndChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 60) int steps) {
        Random random = new Random(seed);
        ScormStandard standard = ScormStandard.values()[random.nextInt(ScormStandard.values().length)];
        TraceCourse course = new TraceCourse(standard, true);
        course.item(List.of("item", "a", "mastery=80", "threshold=0.5"));
        course.item(List.of("item", "b"));
        ScormSession one = ScormSession.start(course.build(), LearnerContext.of("l", "L"), seed);
        one.tellPages();
        one.enter(1);
        ScormSession other = ScormSession.resume(one.course(), one.snapshot());
        for (int i = 0; i < steps; i++) {
            step(random, random.nextInt(3) == 0 ? other : one);
        }
        assertThat(ScormSession.resume(one.course(), one.snapshot()).snapshot()).isEqualTo(one.snapshot());
        assertThat(ScormSession.resume(other.course(), other.snapshot()).snapshot())
                .isEqualTo(other.snapshot());
    }

    private static void step(Random random, ScormSession session) {
        if (random.nextInt(8) == 0) {
            session.pageOpens();
        }
        boolean old = session.course().standard() == ScormStandard.SCORM_12;
        String before = session.snapshot();
        String answer = random.nextInt(4) == 0 ? numbered(random, session) : named(random, session, old);
        assertThat(answer).isNotNull();
        if (!session.lastError().equals("0")) {
            String prefix = old ? "LMS" : "";
            assertThat(answer).isIn("", "false");
            assertThat(session.call(prefix + "GetDiagnostic", null, null, 3)).isNotEmpty();
            assertThat(session.call(prefix + "GetErrorString", session.lastError(), null, 3))
                    .isNotEmpty();
            assertThat(session.snapshot()).isEqualTo(before);
        }
    }

    private static String named(Random random, ScormSession session, boolean old) {
        String function = FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
        String ours = function.equals("Terminate") && old ? "Finish" : function;
        boolean mixed = random.nextInt(20) == 0;
        return session.call((old != mixed ? "LMS" : "") + ours, word(random), word(random), 2);
    }

    private static String numbered(Random random, ScormSession session) {
        String name = word(random);
        int number = name == null || random.nextInt(5) == 0 ? random.nextInt(5) - 1 : session.handle(name);
        String value = word(random);
        return value == null ? session.getValue(number) : session.setValue(number, value, 2);
    }

    private static @Nullable String word(Random random) {
        int at = random.nextInt(WORDS.size() + 2);
        return at < 2 ? at == 0 ? null : "" : WORDS.get(at - 2);
    }
}
