package org.leaplms.scorm.session;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.scorm.cmi.DataModel;

/** Records read out of SCORM 2004 data. */
final class Records2004 {
    private Records2004() {}

    static Score score(DataModel data, String prefix) {
        return new Score(
                Numbers.of(data, prefix + "scaled"),
                Numbers.of(data, prefix + "raw"),
                Numbers.of(data, prefix + "min"),
                Numbers.of(data, prefix + "max"));
    }

    static InteractionRecord interaction(DataModel data, int index) {
        String record = "cmi.interactions." + index + ".";
        return new InteractionRecord(
                index,
                data.value(record + "id", ""),
                data.value(record + "type", ""),
                list(data, record + "objectives", "id"),
                data.value(record + "timestamp", ""),
                list(data, record + "correct_responses", "pattern"),
                Numbers.of(data, record + "weighting"),
                data.value(record + "learner_response", ""),
                data.value(record + "result", ""),
                data.value(record + "latency", ""),
                data.value(record + "description", ""));
    }

    static List<String> list(DataModel data, String collection, String element) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < data.count(collection); i++) {
            values.add(data.value(collection + "." + i + "." + element, ""));
        }
        return values;
    }
}
