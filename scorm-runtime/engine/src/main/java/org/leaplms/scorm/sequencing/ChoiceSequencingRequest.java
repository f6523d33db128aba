package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/** Choice Sequencing Request Process: whether a chosen activity may be reached, and what is delivered for it. */
@Spec("SB.2.9")
final class ChoiceSequencingRequest {
    private final ActivityTree tree;
    private final Activity target;
    private final @Nullable Activity current;

    /** The common ancestor of the current activity and the target; the root while no session runs (steps 5 and 6). */
    private final Activity ancestor;

    private ChoiceSequencingRequest(ActivityTree tree, Activity target) {
        this.tree = tree;
        this.target = target;
        this.current = tree.current;
        this.ancestor = tree.current == null ? tree.root : tree.current.commonAncestor(target);
    }

    static SequencingResult process(ActivityTree tree, @Nullable Activity target) {
        tree.enter("SB.2.9", target == null ? tree.root : target);
        // 1. There must be a target.
        if (target == null) {
            return SequencingResult.failed(SequencingException.SB_2_9_1);
        }
        ChoiceSequencingRequest choice = new ChoiceSequencingRequest(tree, target);
        SequencingException obstacle = choice.targetObstacle();
        if (obstacle == null) {
            obstacle = choice.pathObstacle();
        }
        return obstacle == null ? choice.deliver() : SequencingResult.failed(obstacle);
    }

    /** Steps 2 to 4: the target itself. */
    private @Nullable SequencingException targetObstacle() {
        // 2. and 3. From the root to the target everything must be available and not hidden.
        SequencingException found = null;
        for (Activity walk = target; walk != null; walk = walk.parent) {
            if (!walk.isAvailable()) {
                found = SequencingException.SB_2_9_2;
            } else if (SequencingRulesCheck.applies(tree, walk, walk.hiddenRules)) {
                found = SequencingException.SB_2_9_3;
            }
        }
        if (found != null) {
            return found;
        }
        // 4. The target's cluster must allow choice.
        return target.parent != null && !target.parent.control().choice() ? SequencingException.SB_2_9_4 : null;
    }

    /** Steps 7 to 11: the way from the current activity to the target, in five cases. */
    private @Nullable SequencingException pathObstacle() {
        // 7. Case 1: the current activity itself, or the root to begin with.
        if (target == current || current == null && target == tree.root) {
            return null;
        }
        // 8. Case 2: a sibling.
        if (current != null && current.parent == target.parent) {
            return amongSiblings(current);
        }
        // 9. Case 3: below the current activity, or below the root to begin with.
        if (current == null || current == ancestor) {
            return downward(true);
        }
        // 10. Case 4: above the current activity.
        if (target == ancestor) {
            return upward(current);
        }
        // 11. Case 5: in another branch.
        return across(current);
    }

    private @Nullable SequencingException amongSiblings(Activity from) {
        Activity cluster = from.parent;
        // 8.1. and 8.2. The activities from the current one to the target, the target left out.
        if (cluster == null || from.position < 0) {
            return SequencingException.SB_2_9_5;
        }
        // 8.4. and 8.5. Backward, each of them asks the same of their cluster.
        if (target.position < from.position) {
            return ChoiceActivityTraversal.obstacle(tree, from, Direction.BACKWARD);
        }
        // 8.3. and 8.5. Forward, only those with a rule that stops traversal can be in the way.
        for (Activity sibling : cluster.stoppers()) {
            if (sibling.position >= from.position && sibling.position < target.position) {
                SequencingException obstacle = ChoiceActivityTraversal.obstacle(tree, sibling, Direction.FORWARD);
                if (obstacle != null) {
                    return obstacle;
                }
            }
        }
        return null;
    }

    /** Steps 9.1 to 9.3 and 11.6 to 11.8: from the common ancestor down to the target's parent. */
    private @Nullable SequencingException downward(boolean traverse) {
        if (target.parent == null) {
            return SequencingException.SB_2_9_5;
        }
        return downTo(target.parent, traverse);
    }

    private @Nullable SequencingException downTo(Activity activity, boolean traverse) {
        SequencingException above =
                activity == ancestor || activity.parent == null ? null : downTo(activity.parent, traverse);
        if (above != null) {
            return above;
        }
        SequencingException obstacle =
                traverse ? ChoiceActivityTraversal.obstacle(tree, activity, Direction.FORWARD) : null;
        return obstacle == null && preventsActivation(activity) ? SequencingException.SB_2_9_6 : obstacle;
    }

    private boolean preventsActivation(Activity activity) {
        return !activity.active
                && !activity.isLeaf()
                && activity != ancestor
                && activity.sequencing().constrainedChoice().preventActivation();
    }

    private @Nullable SequencingException upward(Activity from) {
        // 10.1. to 10.3. Nothing that would have to end may forbid it.
        for (Activity activity = from; activity != null && activity != target; activity = activity.parent) {
            if (activity.active && !activity.control().choiceExit()) {
                return SequencingException.SB_2_9_7;
            }
        }
        return null;
    }

    private @Nullable SequencingException across(Activity from) {
        // 11.1. to 11.4. Up to the common ancestor: what must end, and the closest constraint. Both constraints speak
        // of
        // what is below an activity, so that they mean nothing on a leaf.
        Activity constrained = null;
        for (Activity activity = from; activity != null && activity != ancestor; activity = activity.parent) {
            if (activity.active && !activity.control().choiceExit()) {
                return SequencingException.SB_2_9_7;
            }
            if (constrained == null
                    && !activity.isLeaf()
                    && activity.sequencing().constrainedChoice().constrainChoice()) {
                constrained = activity;
            }
        }
        // 11.5. The target must be what comes next, before or after the constrained activity.
        if (constrained != null && !isWithin(constrained)) {
            return SequencingException.SB_2_9_8;
        }
        // 11.6. to 11.9. Down to the target; only forward can traversal be stopped. The target itself may prevent the
        // activation of what is below it: the book lets it pass forward, and so do we backward.
        return downward(target.order > from.order);
    }

    private boolean isWithin(Activity constrained) {
        Direction direction = target.order > constrained.order ? Direction.FORWARD : Direction.BACKWARD;
        Activity consider = ChoiceFlow.from(tree, constrained, direction);
        return consider.isSelfOrAncestorOf(target) || target == constrained;
    }

    /** Steps 12 to 15. */
    private SequencingResult deliver() {
        // 12. A leaf.
        if (target.isLeaf()) {
            return SequencingResult.deliver(target);
        }
        // 13. A cluster: what flows from it.
        FlowStep flow = Flow.from(tree, target, Direction.FORWARD, true);
        if (flow.deliverable() && flow.activity() != null) {
            return SequencingResult.deliver(flow.activity());
        }
        // 14. Nothing does: the learner is there all the same, and must choose again.
        if (!tree.lookingAhead && current != null) {
            TerminateDescendentAttempts.process(tree, ancestor);
            EndAttempt.process(tree, ancestor);
            tree.current = target;
        }
        return SequencingResult.failed(SequencingException.SB_2_9_9);
    }
}
