package org.leaplms.content.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlElement;
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.course.ObjectiveMap;
import org.leaplms.scorm.course.SequencingDefinition;

/** Reads objectives and their maps, those of {@code imsss} and the 4th Edition's of {@code adlseq} together. */
final class ObjectiveReader {
    private final Values values;
    private final Findings findings;

    ObjectiveReader(Values values, Findings findings) {
        this.values = values;
        this.findings = findings;
    }

    void read(@Nullable XmlElement plain, @Nullable XmlElement extended, SequencingDefinition.Builder builder) {
        if (plain == null) {
            return;
        }
        List<XmlElement> primaries = plain.children("primaryObjective");
        if (primaries.size() > 1) {
            findings.at(primaries.get(1), CheckId.SEQ_SEVERAL_PRIMARIES);
        }
        if (!primaries.isEmpty()) {
            builder.primaryObjective(objective(primaries.get(0), extended));
        } else if (!plain.children("objective").isEmpty()) {
            findings.at(plain, CheckId.SEQ_NO_PRIMARY);
        }
        for (XmlElement e : plain.children("objective")) {
            if (e.attribute("objectiveID") == null) {
                findings.at(e, CheckId.SEQ_OBJECTIVE_WITHOUT_ID);
            } else {
                builder.objective(objective(e, extended));
            }
        }
    }

    private ObjectiveDefinition objective(XmlElement e, @Nullable XmlElement extended) {
        String name = id(e);
        XmlElement minimum = e.child("minNormalizedMeasure").orElse(null);
        boolean byMeasure = values.bool(e, "satisfiedByMeasure", false);
        double measure = minimum == null || minimum.text().isEmpty()
                ? 1.0
                : values.number(minimum, "minNormalizedMeasure", minimum.text(), -1, 1, 1);
        return new ObjectiveDefinition(name, byMeasure, measure, maps(e, name, extended));
    }

    private List<ObjectiveMap> maps(XmlElement e, @Nullable String id, @Nullable XmlElement extended) {
        List<XmlElement> adl = extended == null
                ? List.of()
                : extended.children().stream()
                        .filter(o -> Objects.equals(id(o), id))
                        .filter(o -> id != null || o.name().equals("primaryObjective"))
                        .flatMap(o -> o.children("mapInfo").stream())
                        .toList();
        List<ObjectiveMap> maps = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (XmlElement map : e.children("mapInfo")) {
            String target = target(map);
            if (target != null) {
                seen.add(target);
                XmlElement more = adl.stream()
                        .filter(m -> target.equals(target(m)))
                        .findFirst()
                        .orElse(null);
                maps.add(map(target, map, more));
            }
        }
        for (XmlElement map : adl) {
            String target = target(map);
            if (target != null && !seen.contains(target)) {
                maps.add(map(target, null, map));
            }
        }
        return maps;
    }

    private @Nullable String target(XmlElement map) {
        String target = map.attribute("targetObjectiveID");
        if (target == null || target.isBlank()) {
            findings.at(map, CheckId.SEQ_MAP_WITHOUT_TARGET);
            return null;
        }
        return ObjectiveMap.of(target).targetObjectiveId();
    }

    /** The identifier as the run-time compares it, or null. */
    private static @Nullable String id(XmlElement objective) {
        String id = objective.attribute("objectiveID");
        return id == null || id.isBlank() ? null : ObjectiveDefinition.of(id).id();
    }

    private ObjectiveMap map(String target, @Nullable XmlElement plain, @Nullable XmlElement adl) {
        ObjectiveMap.Builder map = ObjectiveMap.builder(target);
        if (plain == null) {
            map.readSatisfiedStatus(false).readNormalizedMeasure(false);
        } else {
            map.readSatisfiedStatus(values.bool(plain, "readSatisfiedStatus", true))
                    .readNormalizedMeasure(values.bool(plain, "readNormalizedMeasure", true))
                    .writeSatisfiedStatus(values.bool(plain, "writeSatisfiedStatus", false))
                    .writeNormalizedMeasure(values.bool(plain, "writeNormalizedMeasure", false));
        }
        if (adl == null) {
            return map.build();
        }
        return map.readRawScore(values.bool(adl, "readRawScore", true))
                .readMinScore(values.bool(adl, "readMinScore", true))
                .readMaxScore(values.bool(adl, "readMaxScore", true))
                .readCompletionStatus(values.bool(adl, "readCompletionStatus", true))
                .readProgressMeasure(values.bool(adl, "readProgressMeasure", true))
                .writeRawScore(values.bool(adl, "writeRawScore", false))
                .writeMinScore(values.bool(adl, "writeMinScore", false))
                .writeMaxScore(values.bool(adl, "writeMaxScore", false))
                .writeCompletionStatus(values.bool(adl, "writeCompletionStatus", false))
                .writeProgressMeasure(values.bool(adl, "writeProgressMeasure", false))
                .build();
    }
}
