package org.leaplms.scorm.sequencing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What would come of a request, by running the book's processes without letting them change anything. */
final class LookAhead {
    private final ActivityTree tree;

    LookAhead(ActivityTree tree) {
        this.tree = tree;
    }

    boolean isValid(NavigationRequest request) {
        return ahead(() -> wouldBeHonoured(request));
    }

    /** Asks with everything held that would change the tree or be heard. */
    private <T> T ahead(Supplier<T> question) {
        ProcessListener listener = tree.listener;
        tree.listener = null;
        tree.lookingAhead = true;
        T answer = question.get();
        tree.lookingAhead = false;
        tree.listener = listener;
        return answer;
    }

    private boolean wouldBeHonoured(NavigationRequest request) {
        NavigationResult requests = NavigationRequestProcess.process(tree, request);
        if (requests.exception() != null) {
            return false;
        }
        return switch (request.type()) {
            case START, PREVIOUS, CHOICE, JUMP ->
                requests.sequencing() != null
                        && delivers(requests.sequencing())
                        && !wouldExceedLimit(requests.sequencing());
            default -> true;
        };
    }

    private boolean delivers(SequencingRequest request) {
        Activity found = SequencingRequestProcess.process(tree, request).delivery();
        return found != null
                && DeliveryRequestProcess.obstacle(tree, found) == null
                && (request.type() != SequencingRequest.Type.CHOICE
                        || request.target() == null
                        || isOffered(request.target(), found));
    }

    /**
     * What SB.2.9 lets pass (case 4, upward) but the definition of the constraint excludes, so that a learner is not
     * offered it: a choice above a constrained cluster must not lead out of the constraint.
     */
    private boolean isOffered(Activity target, Activity found) {
        boolean above = tree.current != null && target != tree.current && target.isSelfOrAncestorOf(tree.current);
        return !above || staysWithinConstraint(target, found);
    }

    private boolean staysWithinConstraint(Activity target, Activity found) {
        for (Activity walk = tree.current; walk != null && walk != target; walk = walk.parent) {
            boolean constrained =
                    !walk.isLeaf() && walk.sequencing().constrainedChoice().constrainChoice();
            if (constrained && target.isSelfOrAncestorOf(walk)) {
                return walk.isSelfOrAncestorOf(found)
                        || ChoiceFlow.from(tree, walk, Direction.BACKWARD).isSelfOrAncestorOf(found)
                        || ChoiceFlow.from(tree, walk, Direction.FORWARD).isSelfOrAncestorOf(found);
            }
        }
        return true;
    }

    /**
     * Whether a choice would end the current attempt in vain: it finds the current activity, which may not be attempted
     * again. The table of contents offers it all the same, for it is where the learner is; nothing comes of choosing it.
     */
    boolean isInVain(NavigationRequest request) {
        Activity target = request.type() == NavigationRequest.Type.CHOICE ? tree.find(request.target()) : null;
        Activity current = tree.current;
        return target != null
                && current != null
                && isLastAttempt(current)
                && target.isSelfOrAncestorOf(current)
                && ahead(() -> wouldExceedLimit(new SequencingRequest(SequencingRequest.Type.CHOICE, target)));
    }

    private boolean wouldExceedLimit(SequencingRequest request) {
        return isLastAttempt(tree.current)
                && SequencingRequestProcess.process(tree, request).delivery() == tree.current;
    }

    /** An active activity is exempt from its limit only until its attempt ends. */
    private static boolean isLastAttempt(@Nullable Activity current) {
        return current != null
                && current.active
                && !current.suspended
                && ActivityConditions.attemptLimitExceeded(current) == Truth.TRUE;
    }

    /** The table of contents; one walk over the activities that are not hidden, in open branches only. */
    TocEntry toc(Predicate<Activity> open) {
        return ahead(() -> entry(tree.root, false, lines(tree.root.available(), open)));
    }

    private List<TocEntry> lines(List<Activity> activities, Predicate<Activity> open) {
        List<TocEntry> lines = new ArrayList<>(activities.size());
        for (Activity activity : activities) {
            if (!isHidden(activity)) {
                if (!activity.definition.visible()) {
                    lines.addAll(lines(activity.available(), open));
                } else if (open.test(activity)) {
                    lines.add(entry(activity, false, lines(activity.available(), open)));
                } else {
                    lines.add(entry(activity, hasLines(activity.available()), List.of()));
                }
            }
        }
        return lines;
    }

    private boolean hasLines(List<Activity> activities) {
        for (Activity activity : activities) {
            if (!isHidden(activity) && (activity.definition.visible() || hasLines(activity.available()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isHidden(Activity activity) {
        return SequencingRulesCheck.applies(tree, activity, activity.hiddenRules);
    }

    private boolean isChoosable(Activity activity) {
        NavigationResult requests = NavigationRequestProcess.choice(tree, activity);
        return requests.exception() == null && requests.sequencing() != null && delivers(requests.sequencing());
    }

    private TocEntry entry(Activity activity, boolean more, List<TocEntry> children) {
        return new TocEntry(
                activity.id(),
                activity.definition.title(),
                activity.definition.href() != null,
                isChoosable(activity),
                activity == tree.current,
                activity.primary.completed(),
                activity.primary.satisfied(),
                more,
                children);
    }
}
