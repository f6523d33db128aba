package org.leaplms.scorm.course;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.json.JsonObject;

/** One local objective with its maps as JSON and back; the flags of a map are one text of zeros and ones. */
final class ObjectiveCodec {
    private ObjectiveCodec() {}

    static JsonObject write(ObjectiveDefinition objective) {
        JsonObject out = new JsonObject();
        Tokens.setText(out, "id", objective.id());
        out.setIf(objective.satisfiedByMeasure(), "byMeasure", true);
        out.setIf(objective.minNormalizedMeasure() != 1.0, "min", objective.minNormalizedMeasure());
        return out.setIf(!objective.maps().isEmpty(), "maps", Tokens.each(objective.maps(), map -> new JsonObject()
                .set("to", map.targetObjectiveId())
                .set("flags", bits(flags(map)))));
    }

    static ObjectiveDefinition read(JsonObject in) {
        List<ObjectiveMap> maps = new ArrayList<>();
        in.objects("maps").forEach(map -> maps.add(map(map.text("to"), flags(map.text("flags")))));
        return new ObjectiveDefinition(Tokens.text(in, "id"), in.flag("byMeasure", false), in.number("min", 1.0), maps);
    }

    static String bits(boolean[] flags) {
        StringBuilder text = new StringBuilder();
        for (boolean flag : flags) {
            text.append(flag ? '1' : '0');
        }
        return text.toString();
    }

    static boolean[] flags(String text) {
        if (text.length() != 14) {
            throw JsonException.shape("14 flags are needed, not '" + text + "'");
        }
        boolean[] flags = new boolean[14];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = text.charAt(i) == '1';
        }
        return flags;
    }

    private static boolean[] flags(ObjectiveMap map) {
        return new boolean[] {
            map.readSatisfiedStatus(),
            map.readNormalizedMeasure(),
            map.writeSatisfiedStatus(),
            map.writeNormalizedMeasure(),
            map.readRawScore(),
            map.readMinScore(),
            map.readMaxScore(),
            map.readCompletionStatus(),
            map.readProgressMeasure(),
            map.writeRawScore(),
            map.writeMinScore(),
            map.writeMaxScore(),
            map.writeCompletionStatus(),
            map.writeProgressMeasure()
        };
    }

    private static ObjectiveMap map(String target, boolean[] flags) {
        return new ObjectiveMap(
                target, flags[0], flags[1], flags[2], flags[3], flags[4], flags[5], flags[6], flags[7], flags[8],
                flags[9], flags[10], flags[11], flags[12], flags[13]);
    }
}
