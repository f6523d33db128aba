package org.leaplms.lms.internal.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaplms.lms.Score;

final class MoveOnTest {
    private static Outline.Unit unit(String id, String moveOn) {
        return new Outline.Unit(id, "a.html", false, moveOn, null, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "Passed, false, false, false",
        "Passed, true, false, false",
        "Passed, false, true, true",
        "Completed, true, false, true",
        "Completed, false, true, false",
        "CompletedAndPassed, true, false, false",
        "CompletedAndPassed, true, true, true",
        "CompletedOrPassed, true, false, true",
        "CompletedOrPassed, false, true, true",
        "CompletedOrPassed, false, false, false",
        "NotApplicable, false, false, true"
    })
    void knowsTheFiveCriteria(String moveOn, boolean completed, boolean passed, boolean met) {
        UnitState state = completed ? UnitState.NEW.asCompleted() : UnitState.NEW;
        UnitState judged = passed ? state.judged(true, Score.NONE) : state;

        assertThat(MoveOn.isMet(unit("u", moveOn), judged)).isEqualTo(met);
        assertThat(MoveOn.isMet(unit("u", moveOn), judged.asWaived())).isTrue();
    }

    /** 9.3.9: inner blocks before outer ones, the course last, each once. */
    @Test
    void satisfiesFromTheInsideOut() {
        Outline.Block inner = new Outline.Block("inner", List.of(unit("a", "Passed")));
        Outline.Block outer = new Outline.Block("outer", List.of(inner, unit("b", "Completed")));
        Outline outline = new Outline("course", true, List.of(outer));
        XapiState before = XapiState.NEW.with("b", UnitState.NEW.asCompleted());

        MoveOn.Outcome first = MoveOn.evaluate(outline, before);
        assertThat(first.ids(outline)).isEmpty();
        MoveOn.Outcome second =
                MoveOn.evaluate(outline, first.state().with("a", UnitState.NEW.judged(true, Score.ofScaled(1))));
        assertThat(second.ids(outline)).containsExactly("inner", "outer", "course");
        assertThat(MoveOn.evaluate(outline, second.state()).ids(outline)).isEmpty();
    }

    @Test
    void isWrittenAndReadBack() {
        Outline outline = new Outline(
                "course",
                true,
                List.of(new Outline.Block(
                        "block",
                        List.of(
                                new Outline.Unit("a", "a.html?x=1", true, "Passed", 0.8, "p", "key"),
                                unit("b", "Passed")))));
        XapiState state = XapiState.NEW
                .with("a", UnitState.NEW.launched().judged(false, new Score(0.1, 1.0, 0.0, 10.0)))
                .withSatisfied("block");

        assertThat(OutlineCodec.read(OutlineCodec.write(outline))).isEqualTo(outline);
        assertThat(XapiState.read(state.write())).isEqualTo(state);
        assertThat(XapiState.read(null)).isEqualTo(XapiState.NEW);
    }
}
