package org.leaplms.scorm.testkit.cts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.course.ObjectiveMap;
import org.leaplms.scorm.course.SequencingDefinition;
import org.w3c.dom.Element;

/** Objectives with the maps of both namespaces. */
final class ManifestObjectives {
    private ManifestObjectives() {}

    static void read(@Nullable Element imsss, @Nullable Element adlseq, SequencingDefinition.Builder definition) {
        if (imsss == null) {
            return;
        }
        Map<String, Element> additions = new LinkedHashMap<>();
        if (adlseq != null) {
            Xml.children(adlseq, "objective").forEach(one -> additions.put(id(one), one));
        }
        for (Element objective : Xml.children(imsss)) {
            ObjectiveDefinition read = objective(objective, additions.get(id(objective)));
            if (objective.getLocalName().equals("primaryObjective")) {
                definition.primaryObjective(read);
            } else {
                definition.objective(read);
            }
        }
    }

    private static String id(Element objective) {
        String id = ObjectiveDefinition.of(Xml.text(objective, "objectiveID")).id();
        return id == null ? "" : id;
    }

    private static ObjectiveDefinition objective(Element objective, @Nullable Element addition) {
        Map<String, Element> added = new LinkedHashMap<>();
        if (addition != null) {
            Xml.children(addition, "mapInfo").forEach(map -> added.put(target(map), map));
        }
        List<ObjectiveMap> maps = new ArrayList<>();
        for (Element map : Xml.children(objective, "mapInfo")) {
            maps.add(map(map, added.remove(target(map))));
        }
        added.values().forEach(map -> maps.add(map(null, map)));
        String minimum = Xml.childText(objective, "minNormalizedMeasure");
        return new ObjectiveDefinition(
                id(objective).isEmpty() ? null : id(objective),
                Xml.flag(objective, "satisfiedByMeasure", false),
                minimum.isEmpty() ? 1.0 : Double.parseDouble(minimum),
                maps);
    }

    private static String target(Element map) {
        return ObjectiveMap.of(Xml.text(map, "targetObjectiveID")).targetObjectiveId();
    }

    private static ObjectiveMap map(@Nullable Element imsss, @Nullable Element adlseq) {
        ObjectiveMap.Builder map = ObjectiveMap.builder(target(imsss != null ? imsss : need(adlseq)));
        if (imsss == null) {
            map.readSatisfiedStatus(false).readNormalizedMeasure(false);
        } else {
            map.readSatisfiedStatus(Xml.flag(imsss, "readSatisfiedStatus", true))
                    .readNormalizedMeasure(Xml.flag(imsss, "readNormalizedMeasure", true))
                    .writeSatisfiedStatus(Xml.flag(imsss, "writeSatisfiedStatus", false))
                    .writeNormalizedMeasure(Xml.flag(imsss, "writeNormalizedMeasure", false));
        }
        if (adlseq != null) {
            map.readRawScore(Xml.flag(adlseq, "readRawScore", true))
                    .readMinScore(Xml.flag(adlseq, "readMinScore", true))
                    .readMaxScore(Xml.flag(adlseq, "readMaxScore", true))
                    .readCompletionStatus(Xml.flag(adlseq, "readCompletionStatus", true))
                    .readProgressMeasure(Xml.flag(adlseq, "readProgressMeasure", true))
                    .writeRawScore(Xml.flag(adlseq, "writeRawScore", false))
                    .writeMinScore(Xml.flag(adlseq, "writeMinScore", false))
                    .writeMaxScore(Xml.flag(adlseq, "writeMaxScore", false))
                    .writeCompletionStatus(Xml.flag(adlseq, "writeCompletionStatus", false))
                    .writeProgressMeasure(Xml.flag(adlseq, "writeProgressMeasure", false));
        }
        return map.build();
    }

    private static Element need(@Nullable Element element) {
        if (element == null) {
            throw new IllegalArgumentException("a map needs an element");
        }
        return element;
    }
}
