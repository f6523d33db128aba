package org.leaplms.lms.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.Completion;
import org.leaplms.lms.Learner;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Registration;
import org.leaplms.lms.Score;
import org.leaplms.lms.Success;
import org.leaplms.lms.Times;
import org.leaplms.lms.spi.ProgressSummary;
import org.leaplms.lms.spi.RegistrationState;

/** {@code leap_registration}: one row per registration, replaced as a whole under its version number. */
final class RegistrationTable {
    private static final String HEAD = """
            select id, course_id, learner_id, learner_name, learner_language, attempt, registered_at, version, last_seq,
                holder, status, completion, success, score_scaled, score_raw, score_min, score_max, measure, location,
                content_ms, wall_ms, active_ms, started_at, completed_at, last_activity_at""";
    private static final String BY_ID = HEAD + ", snapshot from leap_registration where id = :id";
    private static final String OF_LEARNER = HEAD
            + ", cast(null as text) as snapshot from leap_registration where learner_id = :learner"
            + " order by registered_at desc, attempt desc, id";
    private static final String OF_COURSE = HEAD
            + ", cast(null as text) as snapshot from leap_registration where course_id = :course"
            + " order by learner_id, attempt";
    private static final String LATEST = HEAD
            + ", cast(null as text) as snapshot from leap_registration"
            + " where course_id = :course and learner_id = :learner order by attempt desc fetch first 1 rows only";
    private static final String INSERT = """
            insert into leap_registration (id, course_id, learner_id, learner_name, learner_language, attempt,
                registered_at, version, last_seq, status, completion, success, content_ms, wall_ms, active_ms)
            values (:id, :course, :learner, :name, :language, :attempt, :at, 0, 0, 'NOT_STARTED', 'UNKNOWN', 'UNKNOWN',
                0, 0, 0)
            """;
    private static final String RENAME =
            "update leap_registration set learner_name = :name, learner_language = :language where id = :id";
    private static final String REPLACE = """
            update leap_registration set version = version + 1, last_seq = :seq, snapshot = :snapshot,
                holder = cast(:holder as uuid),
                status = :status, completion = :completion, success = :success, score_scaled = :scaled,
                score_raw = :raw, score_min = :min, score_max = :max, measure = :measure, location = :location,
                content_ms = :contentMs, wall_ms = :wallMs, active_ms = :activeMs,
                started_at = cast(:startedAt as timestamp(6) with time zone),
                completed_at = cast(:completedAt as timestamp(6) with time zone),
                last_activity_at = cast(:activityAt as timestamp(6) with time zone)
            where id = :id and version = :version
            """;

    private RegistrationTable() {}

    static Registration register(Handle handle, UUID newId, Learner learner, UUID course, boolean again, Instant at) {
        Optional<Registration> latest = handle.createQuery(LATEST)
                .bind("course", course)
                .bind("learner", learner.id())
                .map((row, context) -> registration(row))
                .findOne();
        if (latest.isPresent() && !again) {
            return rename(handle, latest.get(), learner);
        }
        int attempt = latest.map(Registration::attempt).orElse(0) + 1;
        handle.createUpdate(INSERT)
                .bind("id", newId)
                .bind("course", course)
                .bind("learner", learner.id())
                .bind("name", learner.name())
                .bind("language", learner.language().toLanguageTag())
                .bind("attempt", attempt)
                .bind("at", Columns.time(at))
                .execute();
        return find(handle, newId).orElseThrow().registration();
    }

    private static Registration rename(Handle handle, Registration there, Learner learner) {
        if (!there.learner().equals(learner)) {
            handle.createUpdate(RENAME)
                    .bind("name", learner.name())
                    .bind("language", learner.language().toLanguageTag())
                    .bind("id", there.id())
                    .execute();
        }
        return new Registration(there.id(), there.courseId(), learner, there.attempt(), there.registeredAt());
    }

    static Optional<RegistrationState> find(Handle handle, UUID id) {
        return handle.createQuery(BY_ID)
                .bind("id", id)
                .map((row, context) -> state(row))
                .findOne();
    }

    static List<RegistrationState> ofLearner(Handle handle, String learnerId) {
        return handle.createQuery(OF_LEARNER)
                .bind("learner", learnerId)
                .map((row, context) -> state(row))
                .list();
    }

    static List<RegistrationState> ofCourse(Handle handle, UUID courseId) {
        return handle.createQuery(OF_COURSE)
                .bind("course", courseId)
                .map((row, context) -> state(row))
                .list();
    }

    /** Whether the row still had the version the state was computed from. */
    static boolean replace(Handle handle, RegistrationState state) {
        Update update = handle.createUpdate(REPLACE)
                .bind("id", state.registration().id())
                .bind("version", state.version())
                .bind("seq", state.lastSeq())
                .bind("snapshot", state.snapshot());
        return bindSummary(update.bind("holder", state.holder()), state.summary())
                        .execute()
                == 1;
    }

    private static Update bindSummary(Update update, ProgressSummary summary) {
        return update.bind("status", summary.status().name())
                .bind("completion", summary.completion().name())
                .bind("success", summary.success().name())
                .bind("scaled", summary.score().scaled())
                .bind("raw", summary.score().raw())
                .bind("min", summary.score().min())
                .bind("max", summary.score().max())
                .bind("measure", summary.measure())
                .bind("location", summary.location())
                .bind("contentMs", summary.times().content().toMillis())
                .bind("wallMs", summary.times().wall().toMillis())
                .bind("activeMs", summary.times().active().toMillis())
                .bind("startedAt", Columns.time(summary.startedAt()))
                .bind("completedAt", Columns.time(summary.completedAt()))
                .bind("activityAt", Columns.time(summary.lastActivityAt()));
    }

    private static RegistrationState state(ResultSet row) throws SQLException {
        @Nullable UUID holder = Columns.uuidOrNull(row, "holder");
        return new RegistrationState(
                registration(row),
                row.getLong("version"),
                row.getLong("last_seq"),
                Columns.textOrNull(row, "snapshot"),
                holder,
                summary(row));
    }

    private static Registration registration(ResultSet row) throws SQLException {
        Learner learner = new Learner(
                row.getString("learner_id"), row.getString("learner_name"), Columns.language(row, "learner_language"));
        return new Registration(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "course_id"),
                learner,
                row.getInt("attempt"),
                Columns.instant(row, "registered_at"));
    }

    private static ProgressSummary summary(ResultSet row) throws SQLException {
        return new ProgressSummary(
                ProgressStatus.valueOf(row.getString("status")),
                Completion.valueOf(row.getString("completion")),
                Success.valueOf(row.getString("success")),
                score(row),
                Columns.numberOrNull(row, "measure"),
                Columns.textOrNull(row, "location"),
                times(row),
                Columns.instantOrNull(row, "started_at"),
                Columns.instantOrNull(row, "completed_at"),
                Columns.instantOrNull(row, "last_activity_at"));
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(
                Columns.numberOrNull(row, "score_scaled"),
                Columns.numberOrNull(row, "score_raw"),
                Columns.numberOrNull(row, "score_min"),
                Columns.numberOrNull(row, "score_max"));
    }

    private static Times times(ResultSet row) throws SQLException {
        return new Times(
                Duration.ofMillis(row.getLong("content_ms")),
                Duration.ofMillis(row.getLong("wall_ms")),
                Duration.ofMillis(row.getLong("active_ms")));
    }
}
