package org.leaplms.scorm.testkit.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.CompletionThreshold;
import org.leaplms.scorm.course.ControlMode;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.DataMap;
import org.leaplms.scorm.course.LimitConditions;
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.course.ObjectiveMap;
import org.leaplms.scorm.course.Scorm12Item;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.course.ScormType;
import org.leaplms.scorm.course.SequencingDefinition;
import org.leaplms.scorm.course.TimeLimitAction;

/**
 * The course a trace describes: {@code course STANDARD} and one {@code item ID key=value …} for each activity.
 *
 * <p>Keys: {@code in} (parent, written before), {@code prerequisites}, {@code mastery}, {@code maxTime}, {@code timeLimit},
 * {@code data}, {@code threshold}, {@code passing}, {@code primary}, {@code objective}, {@code reads}, {@code writes}
 * (global objective of the primary one), {@code bucket}, {@code bucketRead}, {@code bucketWrite}, {@code asset},
 * {@code choice}, {@code flow}.
 */
final class TraceCourse {
    private final ScormStandard standard;
    private final boolean shares;
    private final Map<String, Map<String, String>> items = new LinkedHashMap<>();

    /** @param shares whether global objectives and buckets are shared with the learner's other courses */
    TraceCourse(ScormStandard standard, boolean shares) {
        this.standard = standard;
        this.shares = shares;
    }

    void item(List<String> words) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : words.subList(2, words.size())) {
            int equals = word.indexOf('=');
            values.put(equals < 0 ? word : word.substring(0, equals), equals < 0 ? "true" : word.substring(equals + 1));
        }
        items.put(words.get(1), values);
    }

    CourseStructure build() {
        ActivityDefinition.Builder root = ActivityDefinition.builder("course")
                .title("Course")
                .sequencing(SequencingDefinition.builder()
                        .controlMode(ControlMode.DEFAULT.withFlow(true))
                        .build());
        for (ActivityDefinition child : members(null)) {
            root.child(child);
        }
        return new CourseStructure(standard, "course", "Course", shares, shares, root.build());
    }

    private List<ActivityDefinition> members(@Nullable String parent) {
        List<ActivityDefinition> members = new ArrayList<>();
        items.forEach((id, values) -> {
            String in = values.get("in");
            if (parent == null ? in == null : parent.equals(in)) {
                members.add(activity(id, values));
            }
        });
        return members;
    }

    private ActivityDefinition activity(String id, Map<String, String> values) {
        List<ActivityDefinition> children = members(id);
        ActivityDefinition.Builder activity = ActivityDefinition.builder(id)
                .href(children.isEmpty() ? id + ".html" : null)
                .launchData(values.get("data"))
                .scormType(values.containsKey("asset") ? ScormType.ASSET : ScormType.SCO)
                .scorm12(new Scorm12Item(values.get("prerequisites"), number(values, "mastery"), values.get("maxTime")))
                .sequencing(sequencing(values));
        for (TimeLimitAction action : TimeLimitAction.values()) {
            if (action.token().equals(values.get("timeLimit"))) {
                activity.timeLimitAction(action);
            }
        }
        Double threshold = number(values, "threshold");
        if (threshold != null) {
            activity.completionThreshold(new CompletionThreshold(true, threshold, 1.0));
        }
        bucket(activity, values.get("bucket"), true, true);
        bucket(activity, values.get("bucketRead"), true, false);
        bucket(activity, values.get("bucketWrite"), false, true);
        children.forEach(activity::child);
        return activity.build();
    }

    private static void bucket(
            ActivityDefinition.Builder activity, @Nullable String id, boolean readable, boolean writable) {
        if (id != null) {
            activity.dataMap(new DataMap(id, readable, writable));
        }
    }

    private static SequencingDefinition sequencing(Map<String, String> values) {
        boolean choice = !"false".equals(values.get("choice"));
        boolean flow = !"false".equals(values.get("flow"));
        List<ObjectiveMap> maps = new ArrayList<>();
        if (values.containsKey("reads")) {
            maps.add(ObjectiveMap.of(values.get("reads")));
        }
        if (values.containsKey("writes")) {
            maps.add(ObjectiveMap.builder(values.get("writes"))
                    .readSatisfiedStatus(false)
                    .readNormalizedMeasure(false)
                    .writeSatisfiedStatus(true)
                    .writeNormalizedMeasure(true)
                    .build());
        }
        Double passing = number(values, "passing");
        SequencingDefinition.Builder sequencing = SequencingDefinition.builder()
                .controlMode(ControlMode.DEFAULT.withChoice(choice).withFlow(flow))
                .limits(new LimitConditions(null, values.get("duration")))
                .primaryObjective(new ObjectiveDefinition(
                        values.get("primary"), passing != null, passing == null ? 1.0 : passing, maps));
        String objective = values.get("objective");
        return (objective == null ? sequencing : sequencing.objective(ObjectiveDefinition.of(objective))).build();
    }

    private static @Nullable Double number(Map<String, String> values, String key) {
        String text = values.get(key);
        return text == null ? null : Double.valueOf(text);
    }
}
