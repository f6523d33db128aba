package org.leaplms.lms.internal.xapi;

import java.util.ArrayList;
import java.util.List;

/** Evaluates moveOn over a course (cmi5 section 13.1.4 and 9.3.9). */
final class MoveOn {
    private MoveOn() {}

    /**
     * A state and what became satisfied on the way to it.
     *
     * @param satisfied blocks, inner before outer, then the course; publisher's ids
     */
    record Outcome(XapiState state, List<Outline.Block> blocks, boolean course) {
        /** Publisher's ids of what became satisfied, in order. */
        List<String> ids(Outline outline) {
            List<String> ids = new ArrayList<>();
            blocks.forEach(block -> ids.add(block.id()));
            if (course) {
                ids.add(outline.id());
            }
            return List.copyOf(ids);
        }
    }

    /** Whether what is known of a unit lets the learner move on. */
    static boolean isMet(Outline.Unit unit, UnitState state) {
        if (state.waived()) {
            return true;
        }
        return switch (unit.moveOn()) {
            case "NotApplicable" -> true;
            case "Completed" -> state.completed();
            case "Passed" -> state.passed();
            case "CompletedAndPassed" -> state.completed() && state.passed();
            default -> state.completed() || state.passed();
        };
    }

    /** Marks what is satisfied now and was not before; what is satisfied stays so. */
    static Outcome evaluate(Outline outline, XapiState before) {
        XapiState state = before;
        for (Outline.Unit unit : outline.units()) {
            UnitState known = state.unit(unit.id());
            if (!known.satisfied() && isMet(unit, known)) {
                state = state.with(unit.id(), known.asSatisfied());
            }
        }
        List<Outline.Block> blocks = new ArrayList<>();
        state = blocks(outline.children(), state, blocks);
        boolean course = !state.satisfied().contains(outline.id()) && allSatisfied(outline.children(), state);
        return new Outcome(course ? state.withSatisfied(outline.id()) : state, List.copyOf(blocks), course);
    }

    private static XapiState blocks(List<Outline.Node> nodes, XapiState before, List<Outline.Block> newly) {
        XapiState state = before;
        for (Outline.Node node : nodes) {
            if (node instanceof Outline.Block block) {
                state = blocks(block.children(), state, newly);
                if (!state.satisfied().contains(block.id()) && allSatisfied(block.children(), state)) {
                    newly.add(block);
                    state = state.withSatisfied(block.id());
                }
            }
        }
        return state;
    }

    private static boolean allSatisfied(List<Outline.Node> nodes, XapiState state) {
        return nodes.stream().flatMap(Outline::unitsBelow).allMatch(unit -> state.unit(unit.id())
                .satisfied());
    }
}
