package org.leaplms.content.internal.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.ObjectiveMap;
import org.leaplms.scorm.sequencing.GlobalObjectives;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.sequencing.Sequencer;
import org.leaplms.scorm.sequencing.Truth;

/**
 * Asks the engine itself whether a fresh learner can begin a course at all, by starting it or by choosing anything in it.
 * Nothing ever changes for a learner who cannot begin, so the answer holds for good.
 */
final class StartCheck {
    /** Beyond so many activities the answer is not worth the time. */
    private static final int MOST_CHOICES = 500;

    private StartCheck() {}

    static boolean canBegin(CourseStructure course) {
        if (canBegin(course, GlobalObjectives.none())) {
            return true;
        }
        Map<String, GlobalObjectives.Values> elsewhere = writtenElsewhere(course);
        return !elsewhere.isEmpty() && canBegin(course, GlobalObjectives.of(elsewhere));
    }

    private static boolean canBegin(CourseStructure course, GlobalObjectives globals) {
        Sequencer sequencer = Sequencer.start(course, globals, 0);
        if (sequencer.isValid(NavigationRequest.of(NavigationRequest.Type.START))) {
            return true;
        }
        List<String> activities = SequencingCheck.all(course.root())
                .map(ActivityDefinition::identifier)
                .limit(MOST_CHOICES + 1L)
                .toList();
        return activities.size() > MOST_CHOICES
                || activities.stream().anyMatch(id -> sequencer.isValid(NavigationRequest.choice(id)));
    }

    /** Global objectives that only other courses can write, as a learner has them who did well there. */
    private static Map<String, GlobalObjectives.Values> writtenElsewhere(CourseStructure course) {
        if (!course.objectivesGlobalToSystem()) {
            return Map.of();
        }
        List<ObjectiveMap> maps = new ArrayList<>();
        SequencingCheck.all(course.root()).flatMap(SequencingCheck::maps).forEach(maps::add);
        Set<String> own = maps.stream()
                .filter(SequencingCheck::writes)
                .map(ObjectiveMap::targetObjectiveId)
                .collect(Collectors.toSet());
        Map<String, GlobalObjectives.Values> values = new HashMap<>();
        for (ObjectiveMap map : maps) {
            if (!own.contains(map.targetObjectiveId())) {
                values.put(
                        map.targetObjectiveId(),
                        new GlobalObjectives.Values(Truth.TRUE, 1.0, 100.0, 0.0, 100.0, Truth.TRUE, 1.0));
            }
        }
        return values;
    }
}
