package org.leaplms.scorm.sequencing;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.scorm.course.RollupRule;
import org.leaplms.scorm.json.JsonNumbers;

/**
 * Explains a status by asking the processes that made it again: nothing is written down for it while a session runs. A
 * chain ends after {@link #LONGEST} steps; what is below can be asked of the children.
 */
final class WhyChain {
    static final int LONGEST = 200;

    private final ActivityTree tree;
    private final List<WhyStep> steps = new ArrayList<>();

    private WhyChain(ActivityTree tree) {
        this.tree = tree;
    }

    static List<WhyStep> of(ActivityTree tree, Activity activity, StatusKind kind) {
        WhyChain chain = new WhyChain(tree);
        chain.explain(activity, kind, 0);
        return List.copyOf(chain.steps);
    }

    private void explain(Activity activity, StatusKind kind, int depth) {
        if (steps.size() >= LONGEST) {
            return;
        }
        Objective primary = activity.primary;
        String global = primary.source(field(kind));
        if (!activity.isTracked()) {
            add(depth, activity, kind, "SN 3.13", WhyRule.NOT_TRACKED);
        } else if (isByMeasure(activity, kind)) {
            byMeasure(activity, kind, depth);
        } else if (global != null) {
            add(depth, activity, kind, "SN 3.10.3", WhyRule.READ_FROM_GLOBAL, global);
        } else if (activity.isLeaf()) {
            leaf(activity, kind, depth);
        } else if (kind == StatusKind.MEASURE || kind == StatusKind.PROGRESS) {
            mean(activity, kind, depth);
        } else {
            rules(activity, kind, depth);
        }
    }

    private static Field field(StatusKind kind) {
        return switch (kind) {
            case COMPLETION -> Field.COMPLETED;
            case PROGRESS -> Field.PROGRESS;
            case SUCCESS -> Field.SATISFIED;
            case MEASURE -> Field.MEASURE;
        };
    }

    private static boolean isByMeasure(Activity activity, StatusKind kind) {
        return switch (kind) {
            case COMPLETION -> activity.isCompletedByMeasure();
            case SUCCESS -> activity.primary.definition.satisfiedByMeasure();
            default -> false;
        };
    }

    private void byMeasure(Activity activity, StatusKind kind, int depth) {
        boolean success = kind == StatusKind.SUCCESS;
        double measure = success ? activity.primary.measure() : activity.primary.progress();
        double threshold = success
                ? activity.primary.definition.minNormalizedMeasure()
                : activity.definition.completionThreshold().minProgressMeasure();
        add(
                depth,
                activity,
                kind,
                success ? "RB.1.2a" : "RB.1.3a",
                WhyRule.BY_MEASURE,
                number(measure),
                number(threshold));
        explain(activity, success ? StatusKind.MEASURE : StatusKind.PROGRESS, depth + 1);
    }

    private void leaf(Activity activity, StatusKind kind, int depth) {
        boolean known = !value(activity, kind).equals("unknown");
        boolean set = kind == StatusKind.COMPLETION
                ? activity.completionSet
                : kind == StatusKind.SUCCESS ? activity.successSet : known;
        if (set) {
            add(depth, activity, kind, "SN 4.2", WhyRule.SET_BY_CONTENT);
        } else if (known && !activity.active) {
            add(depth, activity, kind, "UP.4", WhyRule.ASSUMED_AT_END);
        } else {
            add(depth, activity, kind, "SN 4.2", known ? WhyRule.SET_BY_CONTENT : WhyRule.NOT_KNOWN);
        }
    }

    private void mean(Activity activity, StatusKind kind, int depth) {
        List<Activity> counted = new ArrayList<>(activity.available());
        counted.removeIf(child -> !child.isTracked());
        int known = 0;
        for (Activity child : counted) {
            known += value(child, kind).equals("unknown") ? 0 : 1;
        }
        add(
                depth,
                activity,
                kind,
                kind == StatusKind.MEASURE ? "RB.1.1a" : "RB.1.1b",
                WhyRule.WEIGHTED_MEAN,
                Integer.toString(known),
                Integer.toString(counted.size()));
        counted.forEach(child -> explain(child, kind, depth + 1));
    }

    private void rules(Activity activity, StatusKind kind, int depth) {
        boolean success = kind == StatusKind.SUCCESS;
        RollupRule.Action yes = success ? RollupRule.Action.SATISFIED : RollupRule.Action.COMPLETED;
        RollupRule.Action no = success ? RollupRule.Action.NOT_SATISFIED : RollupRule.Action.INCOMPLETE;
        String clause = success ? "RB.1.2b" : "RB.1.3b";
        if (!fired(activity, kind, yes, clause, depth) && !fired(activity, kind, no, clause, depth)) {
            add(depth, activity, kind, clause, WhyRule.NO_RULE);
        }
        for (Activity child : activity.available()) {
            if (child.isTracked() && CheckChildForRollup.isIncluded(tree, child, yes)) {
                explain(child, kind, depth + 1);
            }
        }
    }

    private boolean fired(Activity activity, StatusKind kind, RollupRule.Action action, String clause, int depth) {
        List<RollupRule> rules = RollupRules.of(activity, action);
        boolean own = rules == activity.sequencing().rollupRules();
        for (int i = 0; i < rules.size(); i++) {
            RollupRule rule = rules.get(i);
            if (rule.action() == action && RollupRuleCheck.applies(tree, activity, rule)) {
                String set = rule.childSet().token();
                if (own) {
                    String place = Integer.toString(i + 1);
                    add(depth, activity, kind, clause, WhyRule.ROLLUP_RULE, place, set, action.token());
                } else {
                    add(depth, activity, kind, clause, WhyRule.DEFAULT_ROLLUP, set, action.token());
                }
                return true;
            }
        }
        return false;
    }

    private void add(int depth, Activity activity, StatusKind kind, String clause, WhyRule rule, String... data) {
        steps.add(new WhyStep(depth, activity.id(), kind, value(activity, kind), clause, rule, List.of(data)));
    }

    private static String value(Activity activity, StatusKind kind) {
        return switch (kind) {
            case COMPLETION -> word(activity.primary.completed());
            case SUCCESS -> word(activity.primary.satisfied());
            case PROGRESS -> number(activity.primary.progress());
            case MEASURE -> number(activity.primary.measure());
        };
    }

    private static String word(Truth truth) {
        return truth == Truth.UNKNOWN ? "unknown" : truth == Truth.TRUE ? "true" : "false";
    }

    private static String number(double value) {
        return Field.known(value) ? JsonNumbers.format(value) : "unknown";
    }
}
