package org.leaplms.lms.internal.xapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/**
 * One launch of a unit in a window. A page that is loaded again after its credential was given begins another one. Immutable.
 *
 * @param id the session id of cmi5
 * @param sinceMillis when it was launched
 * @param unitId the publisher's id of the unit
 * @param marks what has happened, and when
 * @param heard ids of the statements that moved the session or the registration, each with the publisher's ids of what became
 *     satisfied by it
 */
public record Session(
        UUID id, long sinceMillis, String unitId, Map<Mark, Moment> marks, Map<String, List<String>> heard) {
    /**
     * When something happened, to the millisecond.
     *
     * @param heard when it was heard of here
     * @param said when its sender says it was
     */
    record Moment(long heard, long said) {
        static Moment of(Instant heard, Instant said) {
            return new Moment(heard.toEpochMilli(), said.toEpochMilli());
        }
    }

    public Session {
        EnumMap<Mark, Moment> copy = new EnumMap<>(Mark.class);
        copy.putAll(marks);
        marks = Collections.unmodifiableMap(copy);
        heard = Collections.unmodifiableMap(new LinkedHashMap<>(heard));
    }

    static Session launched(UUID id, Instant at, String unitId) {
        return new Session(id, at.toEpochMilli(), unitId, Map.of(), Map.of());
    }

    boolean has(Mark mark) {
        return marks.containsKey(mark);
    }

    Optional<Moment> moment(Mark mark) {
        return Optional.ofNullable(marks.get(mark));
    }

    Session with(Mark mark, Moment when) {
        EnumMap<Mark, Moment> more = new EnumMap<>(Mark.class);
        more.putAll(marks);
        more.put(mark, when);
        return new Session(id, sinceMillis, unitId, more, heard);
    }

    Session heard(String statementId, List<String> satisfied) {
        Map<String, List<String>> more = new LinkedHashMap<>(heard);
        more.put(statementId, List.copyOf(satisfied));
        return new Session(id, sinceMillis, unitId, marks, more);
    }

    String write() {
        JsonObject moments = new JsonObject();
        marks.forEach((mark, when) -> moments.set(
                mark.name(), new JsonObject().set("heard", when.heard()).set("said", when.said())));
        JsonObject ids = new JsonObject();
        heard.forEach((id, satisfied) -> ids.set(id, new ArrayList<Object>(satisfied)));
        return Json.write(new JsonObject()
                .set("session", id.toString())
                .set("since", sinceMillis)
                .set("unit", unitId)
                .set("marks", moments)
                .set("heard", ids));
    }

    static Session read(String json) {
        JsonObject object = Json.readObject(json);
        JsonObject moments = object.object("marks");
        Map<Mark, Moment> marks = new EnumMap<>(Mark.class);
        moments.members().keySet().forEach(name -> marks.put(Mark.valueOf(name), moment(moments.object(name))));
        JsonObject ids = object.object("heard");
        Map<String, List<String>> heard = new LinkedHashMap<>();
        ids.members().keySet().forEach(id -> heard.put(id, ids.texts(id)));
        return new Session(
                UUID.fromString(object.text("session")), object.whole("since"), object.text("unit"), marks, heard);
    }

    private static Moment moment(JsonObject object) {
        return new Moment(object.whole("heard"), object.whole("said"));
    }
}
