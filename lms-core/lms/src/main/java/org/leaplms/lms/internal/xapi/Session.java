package org.leaplms.lms.internal.xapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/**
 * One launch of a unit in a window. A page that is loaded again after its credential was given begins another one. Immutable.
 *
 * @param id the session id of cmi5
 * @param sinceMillis when it was launched
 * @param unitId the publisher's id of the unit
 * @param heard ids of the statements that moved the session or the registration, each with the publisher's ids of what became
 *     satisfied by it
 */
public record Session(UUID id, long sinceMillis, String unitId, Set<Mark> marks, Map<String, List<String>> heard) {
    public Session {
        EnumSet<Mark> copy = EnumSet.noneOf(Mark.class);
        copy.addAll(marks);
        marks = Collections.unmodifiableSet(copy);
        heard = Collections.unmodifiableMap(new LinkedHashMap<>(heard));
    }

    static Session launched(UUID id, Instant at, String unitId) {
        return new Session(id, at.toEpochMilli(), unitId, Set.of(), Map.of());
    }

    boolean has(Mark mark) {
        return marks.contains(mark);
    }

    Session with(Mark mark) {
        EnumSet<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return new Session(id, sinceMillis, unitId, more, heard);
    }

    Session heard(String statementId, List<String> satisfied) {
        Map<String, List<String>> more = new LinkedHashMap<>(heard);
        more.put(statementId, List.copyOf(satisfied));
        return new Session(id, sinceMillis, unitId, marks, more);
    }

    String write() {
        List<Object> names = new ArrayList<>();
        marks.forEach(mark -> names.add(mark.name()));
        JsonObject ids = new JsonObject();
        heard.forEach((id, satisfied) -> ids.set(id, new ArrayList<Object>(satisfied)));
        return Json.write(new JsonObject()
                .set("session", id.toString())
                .set("since", sinceMillis)
                .set("unit", unitId)
                .set("marks", names)
                .set("heard", ids));
    }

    static Session read(String json) {
        JsonObject object = Json.readObject(json);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        object.texts("marks").forEach(name -> marks.add(Mark.valueOf(name)));
        JsonObject ids = object.object("heard");
        Map<String, List<String>> heard = new LinkedHashMap<>();
        ids.members().keySet().forEach(id -> heard.put(id, ids.texts(id)));
        return new Session(
                UUID.fromString(object.text("session")), object.whole("since"), object.text("unit"), marks, heard);
    }
}
