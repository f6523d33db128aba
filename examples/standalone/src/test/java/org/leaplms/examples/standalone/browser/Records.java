package org.leaplms.examples.standalone.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.leaplms.examples.standalone.StandaloneHost;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/** The learning records of a registration, in the order they were stored. */
record Records(List<JsonObject> statements) {
    static Records of(StandaloneHost host, UUID registration) {
        return new Records(host.lms().statements().ofRegistration(registration).stream()
                .map(StoredStatement::text)
                .map(Json::readObject)
                .toList());
    }

    /**
     * What happened to the course and its unit, without answers, progress and objectives; the same said twice in a row
     * counts once.
     */
    List<String> skeleton() {
        List<String> skeleton = new ArrayList<>();
        for (JsonObject statement : statements) {
            String line = verb(statement) + " " + about(statement);
            boolean repeated =
                    !skeleton.isEmpty() && skeleton.get(skeleton.size() - 1).equals(line);
            if (!repeated && !line.startsWith("progressed") && !line.endsWith("part")) {
                skeleton.add(line);
            }
        }
        return skeleton;
    }

    private static String about(JsonObject statement) {
        JsonObject object = statement.object("object");
        String type = object.has("definition") ? object.object("definition").text("type", "") : "";
        return switch (lastSegment(type)) {
            case "course" -> "course";
            case "lesson" -> "unit";
            case "cmi.interaction", "objective" -> "part";
            default -> "content";
        };
    }

    /** The statements with a verb, in order. */
    List<JsonObject> with(String verb) {
        return statements.stream()
                .filter(statement -> verb(statement).equals(verb))
                .toList();
    }

    static String verb(JsonObject statement) {
        return lastSegment(statement.object("verb").text("id"));
    }

    /** Last segment of the activity's id. */
    static String activity(JsonObject statement) {
        return lastSegment(statement.object("object").text("id"));
    }

    private static String lastSegment(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }
}
