package org.leaplms.content.manifest;

import java.util.List;
import java.util.stream.Stream;
import org.leaplms.content.internal.xml.XmlWriter;
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.course.ObjectiveMap;
import org.leaplms.scorm.course.SequencingDefinition;

/** Writes the objective maps that the 4th Edition added beside those of IMS. */
final class AdlObjectivesWriter {
    private final XmlWriter xml;

    AdlObjectivesWriter(XmlWriter xml) {
        this.xml = xml;
    }

    void write(SequencingDefinition s) {
        List<ObjectiveDefinition> all = Stream.concat(Stream.of(s.primaryObjective()), s.objectives().stream())
                .filter(o -> o.id() != null && o.maps().stream().anyMatch(AdlObjectivesWriter::extended))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        xml.start("adlseq:objectives");
        for (ObjectiveDefinition objective : all) {
            xml.start("adlseq:objective").attribute("objectiveID", objective.id());
            objective.maps().stream().filter(AdlObjectivesWriter::extended).forEach(this::map);
            xml.end();
        }
        xml.end();
    }

    private static boolean extended(ObjectiveMap map) {
        ObjectiveMap plain = ObjectiveMap.builder(map.targetObjectiveId())
                .readSatisfiedStatus(map.readSatisfiedStatus())
                .readNormalizedMeasure(map.readNormalizedMeasure())
                .writeSatisfiedStatus(map.writeSatisfiedStatus())
                .writeNormalizedMeasure(map.writeNormalizedMeasure())
                .build();
        return !plain.equals(map);
    }

    private void map(ObjectiveMap map) {
        xml.start("adlseq:mapInfo").attribute("targetObjectiveID", map.targetObjectiveId());
        xml.attribute("readRawScore", map.readRawScore(), true);
        xml.attribute("readMinScore", map.readMinScore(), true);
        xml.attribute("readMaxScore", map.readMaxScore(), true);
        xml.attribute("readCompletionStatus", map.readCompletionStatus(), true);
        xml.attribute("readProgressMeasure", map.readProgressMeasure(), true);
        xml.attribute("writeRawScore", map.writeRawScore(), false);
        xml.attribute("writeMinScore", map.writeMinScore(), false);
        xml.attribute("writeMaxScore", map.writeMaxScore(), false);
        xml.attribute("writeCompletionStatus", map.writeCompletionStatus(), false);
        xml.attribute("writeProgressMeasure", map.writeProgressMeasure(), false).end();
    }
}
