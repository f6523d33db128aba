package org.leaplms.lms.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.leaplms.lms.Course;
import org.leaplms.lms.CourseStandard;
import org.leaplms.lms.CourseUnit;
import org.leaplms.lms.spi.StoredCourse;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/** {@code leap_course}: rows are inserted and never changed. */
final class CourseTable {
    private static final String HEAD =
            "select id, identifier, version, standard, titles, language, units, imported_at, content_hash";
    private static final String FULL = HEAD + ", structure, content_key from leap_course";
    private static final String BY_ID = FULL + " where id = :id";
    private static final String BY_CONTENT = FULL + " where content_hash = :hash";
    private static final String VERSIONS =
            HEAD + " from leap_course where identifier_hash = :hash order by version desc";
    private static final String NEWEST = HEAD
            + " from leap_course c where version ="
            + " (select max(n.version) from leap_course n where n.identifier_hash = c.identifier_hash)";
    private static final String NEXT_VERSION =
            "select coalesce(max(version), 0) + 1 from leap_course where identifier_hash = :hash";
    private static final String INSERT = """
            insert into leap_course (id, identifier, version, standard, titles, language, units, imported_at,
                content_hash, structure, content_key, identifier_hash)
            values (:id, :identifier, :version, :standard, :titles, :language, :units, :at,
                :hash, :structure, :key, :identifierHash)
            """;

    private CourseTable() {}

    static StoredCourse add(Handle handle, StoredCourse wanted) {
        Course course = wanted.course();
        Optional<StoredCourse> there = handle.createQuery(BY_CONTENT)
                .bind("hash", course.contentHash())
                .map((row, context) -> stored(row))
                .findOne();
        return there.orElseGet(() -> insert(handle, wanted));
    }

    private static StoredCourse insert(Handle handle, StoredCourse wanted) {
        Course course = wanted.course();
        String identifierHash = Hashes.sha256(course.identifier());
        int version = handle.createQuery(NEXT_VERSION)
                .bind("hash", identifierHash)
                .mapTo(Integer.class)
                .one();
        handle.createUpdate(INSERT)
                .bind("id", course.id())
                .bind("identifier", course.identifier())
                .bind("version", version)
                .bind("standard", course.standard().name())
                .bind("titles", titles(course.titles()))
                .bind("language", course.language())
                .bind("units", units(course.units()))
                .bind("at", Columns.time(course.importedAt()))
                .bind("hash", course.contentHash())
                .bind("structure", wanted.structure())
                .bind("key", wanted.contentKey())
                .bind("identifierHash", identifierHash)
                .execute();
        return find(handle, course.id()).orElseThrow();
    }

    static Optional<StoredCourse> find(Handle handle, UUID id) {
        return handle.createQuery(BY_ID)
                .bind("id", id)
                .map((row, context) -> stored(row))
                .findOne();
    }

    static List<Course> newest(Handle handle) {
        return handle.createQuery(NEWEST).map((row, context) -> course(row)).list();
    }

    static List<Course> versions(Handle handle, String identifier) {
        return handle.createQuery(VERSIONS)
                .bind("hash", Hashes.sha256(identifier))
                .map((row, context) -> course(row))
                .list();
    }

    private static StoredCourse stored(ResultSet row) throws SQLException {
        return new StoredCourse(course(row), row.getString("structure"), row.getString("content_key"));
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                Columns.uuid(row, "id"),
                row.getString("identifier"),
                row.getInt("version"),
                CourseStandard.valueOf(row.getString("standard")),
                titles(row.getString("titles")),
                row.getString("language"),
                units(row.getString("units")),
                Columns.instant(row, "imported_at"),
                row.getString("content_hash"));
    }

    private static String titles(Map<String, String> titles) {
        JsonObject object = new JsonObject();
        titles.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(title -> object.set(title.getKey(), title.getValue()));
        return Json.write(object);
    }

    private static Map<String, String> titles(String json) {
        JsonObject object = Json.readObject(json);
        Map<String, String> titles = new LinkedHashMap<>();
        object.members().keySet().forEach(tag -> titles.put(tag, object.text(tag)));
        return titles;
    }

    private static String units(List<CourseUnit> units) {
        List<Object> list = new ArrayList<>();
        units.forEach(unit -> list.add(new JsonObject().set("id", unit.id()).set("title", unit.title())));
        return Json.write(list);
    }

    private static List<CourseUnit> units(String json) {
        JsonObject wrapped = new JsonObject().set("units", Json.read(json));
        return wrapped.objects("units").stream()
                .map(unit -> new CourseUnit(unit.text("id"), unit.text("title")))
                .toList();
    }
}
