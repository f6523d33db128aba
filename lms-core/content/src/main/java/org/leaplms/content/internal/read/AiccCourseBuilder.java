package org.leaplms.content.internal.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.manifest.AiccCourse;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.Scorm12Item;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.course.ScormType;
import org.leaplms.scorm.course.TimeLimitAction;

/**
 * Builds what the engine runs from an AICC course. The API of AICC and its data model are those that SCORM 1.2 took over
 * (AICC CMI001, appendix B), so units run by the rules of SCORM 1.2. One use only.
 */
final class AiccCourseBuilder {
    static final Pattern NAME = Pattern.compile("(?i)\\b[ABJ]\\d+\\b");

    private final Map<String, String> prerequisites;
    private final Map<String, String> written = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /**
     * A builder for one course.
     *
     * @param prerequisites scripts by element, in lower case
     */
    AiccCourseBuilder(Map<String, String> prerequisites) {
        this.prerequisites = prerequisites;
    }

    CourseStructure build(AiccCourse course) {
        course.nodes().forEach(this::collect);
        used.add(course.id());
        ActivityDefinition.Builder root =
                ActivityDefinition.builder(course.id()).title(course.title());
        course.nodes().stream().map(this::activity).forEach(root::child);
        return CourseStructure.of(ScormStandard.SCORM_12, root.build());
    }

    private void collect(AiccCourse.Node node) {
        written.putIfAbsent(AiccReader.key(node.systemId()), node.systemId());
        if (node instanceof AiccCourse.Block block) {
            block.nodes().forEach(this::collect);
        }
    }

    private ActivityDefinition activity(AiccCourse.Node node) {
        ActivityDefinition.Builder activity =
                ActivityDefinition.builder(unique(node.systemId())).title(node.title());
        String script = script(prerequisites.get(AiccReader.key(node.systemId())));
        if (node instanceof AiccCourse.Block block) {
            block.nodes().stream().map(this::activity).forEach(activity::child);
            return activity.scorm12(new Scorm12Item(script, null, null)).build();
        }
        AiccCourse.Unit unit = (AiccCourse.Unit) node;
        return activity.href(CourseBuilder.joined(unit.fileName(), unit.webLaunch()))
                .scormType(ScormType.SCO)
                .launchData(unit.coreVendor().isEmpty() ? null : unit.coreVendor())
                .timeLimitAction(timeLimitAction(unit.timeLimitAction()))
                .scorm12(new Scorm12Item(
                        script, unit.masteryScore(), unit.maxTimeAllowed().isEmpty() ? null : unit.maxTimeAllowed()))
                .build();
    }

    /** A unit may stand in the structure more than once. */
    private String unique(String id) {
        String unique = id;
        for (int i = 2; !used.add(unique); i++) {
            unique = id + "-" + i;
        }
        return unique;
    }

    /** A script with its names as the units are called, since AICC does not mind their case. */
    private @Nullable String script(@Nullable String text) {
        return text == null || !meetable(text)
                ? null
                : NAME.matcher(text)
                        .replaceAll(m ->
                                Matcher.quoteReplacement(written.getOrDefault(AiccReader.key(m.group()), m.group())));
    }

    /** See {@link PrerequisiteCheck#meetable}. */
    private boolean meetable(String script) {
        return !PrerequisiteCheck.certain(script)
                || NAME.matcher(script).results().allMatch(m -> written.containsKey(AiccReader.key(m.group())));
    }

    private static @Nullable TimeLimitAction timeLimitAction(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        List<String> parts = List.of(plain.split("[,\\s]+", -1));
        String what = parts.stream().anyMatch(p -> p.startsWith("e")) ? "exit" : "continue";
        String how = parts.stream().anyMatch(p -> p.startsWith("m")) ? "message" : "no message";
        for (TimeLimitAction action : TimeLimitAction.values()) {
            if (!plain.isBlank() && action.token().equals(what + "," + how)) {
                return action;
            }
        }
        return null;
    }
}
