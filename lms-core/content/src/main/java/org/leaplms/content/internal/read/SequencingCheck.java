package org.leaplms.content.internal.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.leaplms.content.CheckId;
import org.leaplms.content.Location;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.manifest.Item;
import org.leaplms.content.manifest.Organization;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.course.ObjectiveMap;
import org.leaplms.scorm.course.RandomizationControls;
import org.leaplms.scorm.course.RollupRule;
import org.leaplms.scorm.course.ScormType;
import org.leaplms.scorm.course.SequencingDefinition;

/** Looks for sequencing that can never be satisfied, never ends, or leads nowhere (SCORM 2004 SN). One use only. */
final class SequencingCheck {
    private final Findings findings;
    private final Map<String, Location> places = new HashMap<>();
    private final RuleCheck rules;

    SequencingCheck(Findings findings, List<Organization> organizations) {
        this.findings = findings;
        for (Organization organization : organizations) {
            places.put(organization.identifier(), organization.location());
            organization.items().stream()
                    .flatMap(OrganizationCheck::all)
                    .forEach((Item item) -> places.putIfAbsent(item.identifier(), item.location()));
        }
        this.rules = new RuleCheck(findings, places);
    }

    void check(CourseStructure course) {
        Set<String> written = new HashSet<>();
        all(course.root())
                .forEach(a -> maps(a).filter(SequencingCheck::writes).forEach(m -> written.add(m.targetObjectiveId())));
        visit(course.root(), null, written);
    }

    static Stream<ActivityDefinition> all(ActivityDefinition activity) {
        return Stream.concat(Stream.of(activity), activity.children().stream().flatMap(SequencingCheck::all));
    }

    private static Stream<ObjectiveDefinition> objectives(ActivityDefinition activity) {
        SequencingDefinition s = activity.sequencing();
        return Stream.concat(Stream.of(s.primaryObjective()), s.objectives().stream());
    }

    static Stream<ObjectiveMap> maps(ActivityDefinition activity) {
        return objectives(activity).flatMap(o -> o.maps().stream());
    }

    static boolean writes(ObjectiveMap map) {
        return map.writeSatisfiedStatus()
                || map.writeNormalizedMeasure()
                || map.writeRawScore()
                || map.writeCompletionStatus()
                || map.writeProgressMeasure();
    }

    private void visit(
            ActivityDefinition activity,
            @org.jspecify.annotations.Nullable ActivityDefinition parent,
            Set<String> written) {
        objectives(activity, written);
        rules.check(activity, parent);
        rollup(activity);
        if (!activity.isLeaf()) {
            cluster(activity);
        }
        activity.children().forEach(child -> visit(child, activity, written));
    }

    private void objectives(ActivityDefinition activity, Set<String> written) {
        Set<String> ids = new HashSet<>();
        Map<String, Integer> writers = new HashMap<>();
        objectives(activity).forEach(objective -> {
            String id = objective.id();
            if (id != null && !ids.add(id)) {
                report(activity, CheckId.SEQ_DUPLICATE_OBJECTIVE, activity.identifier(), id);
            }
            for (ObjectiveMap map : objective.maps()) {
                String target = map.targetObjectiveId();
                boolean reads = map.readSatisfiedStatus() || map.readNormalizedMeasure();
                if (reads && !writes(map) && !written.contains(target)) {
                    report(activity, CheckId.SEQ_READ_NEVER_WRITTEN, activity.identifier(), target);
                }
                if (map.writeSatisfiedStatus() && writers.merge(target, 1, Integer::sum) == 2) {
                    report(activity, CheckId.SEQ_SEVERAL_WRITERS, activity.identifier(), target);
                }
            }
        });
    }

    private void rollup(ActivityDefinition activity) {
        List<RollupRule> rollupRules = activity.sequencing().rollupRules();
        if (activity.isLeaf() && !rollupRules.isEmpty()) {
            report(activity, CheckId.SEQ_ROLLUP_ON_LEAF, activity.identifier());
            return;
        }
        int children = activity.children().size();
        for (RollupRule rule : rollupRules) {
            if (rule.childSet() == RollupRule.ChildSet.AT_LEAST_COUNT && rule.minimumCount() > children) {
                report(
                        activity,
                        CheckId.SEQ_ROLLUP_IMPOSSIBLE,
                        activity.identifier(),
                        String.valueOf(rule.minimumCount()),
                        String.valueOf(children));
            }
        }
    }

    private void cluster(ActivityDefinition activity) {
        SequencingDefinition s = activity.sequencing();
        String id = activity.identifier();
        if (!s.controlMode().choice() && !s.controlMode().flow()) {
            report(activity, CheckId.SEQ_NO_WAY_IN, id);
        }
        int children = activity.children().size();
        Integer count = s.randomization().selectCount();
        boolean selects = s.randomization().selectionTiming() != RandomizationControls.Timing.NEVER;
        if (count != null && selects && (count == 0 || count > children)) {
            report(activity, CheckId.SEQ_SELECT_COUNT, id, count.toString(), String.valueOf(children));
        }
        if (activity.children().stream().noneMatch(SequencingCheck::tracked)) {
            report(activity, CheckId.SEQ_NOTHING_TRACKED, id);
        }
        measure(activity);
    }

    private static boolean tracked(ActivityDefinition activity) {
        return activity.sequencing().delivery().tracked();
    }

    /** Only SCOs tell a score, and only a global objective can bring one from elsewhere. */
    private static boolean scores(ActivityDefinition activity) {
        boolean mapped =
                activity.sequencing().primaryObjective().maps().stream().anyMatch(ObjectiveMap::readNormalizedMeasure);
        return tracked(activity)
                && (mapped
                        || (activity.isLeaf()
                                ? activity.scormType() == ScormType.SCO
                                : activity.children().stream().anyMatch(SequencingCheck::scores)));
    }

    private void measure(ActivityDefinition activity) {
        ObjectiveDefinition primary = activity.sequencing().primaryObjective();
        boolean known = activity.children().stream()
                .anyMatch(c -> scores(c) && c.sequencing().rollupControls().objectiveMeasureWeight() > 0);
        boolean mapped = primary.maps().stream().anyMatch(ObjectiveMap::readNormalizedMeasure);
        if (primary.satisfiedByMeasure() && !known && !mapped) {
            report(activity, CheckId.SEQ_MASTERY_WITHOUT_SCORE, activity.identifier());
        } else if (!known
                && activity.children().stream().anyMatch(SequencingCheck::scores)
                && !mapped
                && activity.children().stream()
                        .anyMatch(c -> c.sequencing().primaryObjective().satisfiedByMeasure())) {
            report(activity, CheckId.SEQ_WEIGHTS, activity.identifier());
        }
    }

    private void report(ActivityDefinition activity, CheckId check, String... arguments) {
        findings.report(check, places.getOrDefault(activity.identifier(), Location.PACKAGE), arguments);
    }
}
