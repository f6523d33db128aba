package org.leaplms.lms.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.Course;
import org.leaplms.lms.Learner;
import org.leaplms.lms.RefusedStatement;
import org.leaplms.lms.Registration;
import org.leaplms.lms.SetAside;
import org.leaplms.lms.spi.Change;
import org.leaplms.lms.spi.JournalBatch;
import org.leaplms.lms.spi.LmsStore;
import org.leaplms.lms.spi.PendingStatement;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.lms.spi.SharedValue;
import org.leaplms.lms.spi.StoredCourse;
import org.leaplms.lms.spi.Window;

/**
 * The engine's state in H2 or PostgreSQL. Tables start with {@code leap_}; their migrations have a history of their own in
 * {@code leap_lms_flyway}, so that a host's schema and history are left alone. Thread-safe.
 */
public final class JdbcLmsStore implements LmsStore {
    private static final int MOST_TRIES = 20;

    private final Jdbi jdbi;
    private final @Nullable JoinedStatements joined;

    private JdbcLmsStore(Jdbi jdbi, @Nullable JoinedStatements joined) {
        this.jdbi = jdbi;
        this.joined = joined;
    }

    /** Brings the tables up to date and opens the store. The caller keeps and closes the data source. */
    public static JdbcLmsStore open(DataSource dataSource) {
        return migrated(dataSource, null);
    }

    /** The same, with statements stored in the same transaction instead of being owed. */
    public static JdbcLmsStore open(DataSource dataSource, JoinedStatements joined) {
        return migrated(dataSource, joined);
    }

    private static JdbcLmsStore migrated(DataSource dataSource, @Nullable JoinedStatements joined) {
        Flyway.configure(JdbcLmsStore.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:org/leaplms/lms/jdbc")
                .table("leap_lms_flyway")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        return new JdbcLmsStore(Jdbi.create(dataSource), joined);
    }

    @Override
    public StoredCourse addCourse(StoredCourse course) {
        return again(handle -> CourseTable.add(handle, course));
    }

    @Override
    public Optional<StoredCourse> course(UUID courseId) {
        return read(handle -> CourseTable.find(handle, courseId));
    }

    @Override
    public List<Course> newestCourses() {
        return read(CourseTable::newest);
    }

    @Override
    public List<Course> versions(String identifier) {
        return read(handle -> CourseTable.versions(handle, identifier));
    }

    @Override
    public Registration register(UUID newId, Learner learner, UUID courseId, boolean again, Instant at) {
        return again(handle -> RegistrationTable.register(handle, newId, learner, courseId, again, at));
    }

    @Override
    public Optional<RegistrationState> state(UUID registrationId) {
        return read(handle -> RegistrationTable.find(handle, registrationId));
    }

    @Override
    public List<RegistrationState> statesOfLearner(String learnerId) {
        return read(handle -> RegistrationTable.ofLearner(handle, learnerId));
    }

    @Override
    public List<RegistrationState> statesOfCourse(UUID courseId) {
        return read(handle -> RegistrationTable.ofCourse(handle, courseId));
    }

    @Override
    public Optional<Window> window(UUID windowId) {
        return read(handle -> WindowTable.find(handle, windowId));
    }

    @Override
    public List<Window> windows(UUID registrationId) {
        return read(handle -> WindowTable.ofRegistration(handle, registrationId));
    }

    @Override
    public List<Window> holdersLastSeenBefore(Instant instant, int limit) {
        return read(handle -> WindowTable.silentHolders(handle, instant, limit));
    }

    @Override
    public boolean apply(Change change) {
        return again(handle -> {
            if (!RegistrationTable.replace(handle, change.state())) {
                return false;
            }
            change.windows().forEach(window -> WindowTable.save(handle, window));
            @Nullable JournalBatch batch = change.batch();
            if (batch != null) {
                JournalTable.add(handle, batch);
            }
            SharedValueTable.save(
                    handle, change.state().registration().learner().id(), change.shared());
            owe(handle, change.statements());
            return true;
        });
    }

    private void owe(Handle handle, List<PendingStatement> statements) {
        @Nullable JoinedStatements here = joined;
        if (here == null) {
            OutboxTable.add(handle, statements);
        } else if (!statements.isEmpty()) {
            here.store(handle.getConnection(), statements);
        }
    }

    @Override
    public List<JournalBatch> journal(UUID registrationId, long fromSeq) {
        return read(handle -> JournalTable.from(handle, registrationId, fromSeq));
    }

    @Override
    public List<SharedValue> shared(String learnerId) {
        return read(handle -> SharedValueTable.ofLearner(handle, learnerId));
    }

    @Override
    public SetAside setAside(SetAside entries) {
        return again(handle -> SetAsideTable.once(handle, entries));
    }

    @Override
    public List<SetAside> setAside(UUID registrationId) {
        return read(handle -> SetAsideTable.ofRegistration(handle, registrationId));
    }

    @Override
    public List<PendingStatement> pending(int limit) {
        return read(handle -> OutboxTable.oldest(handle, limit));
    }

    @Override
    public void delivered(List<UUID> statementIds) {
        jdbi.useTransaction(handle -> OutboxTable.remove(handle, statementIds));
    }

    @Override
    public void refused(UUID statementId, String reason, Instant at) {
        jdbi.useTransaction(handle -> OutboxTable.refuse(handle, statementId, reason, at));
    }

    @Override
    public List<RefusedStatement> refused(int limit) {
        return read(handle -> OutboxTable.refused(handle, limit));
    }

    @Override
    public int oweAgain() {
        return jdbi.inTransaction(OutboxTable::oweAgain);
    }

    @Override
    public String setting(String name, String proposal) {
        return again(handle -> SettingTable.once(handle, name, proposal));
    }

    @Override
    public void close() {
        // the data source is its owner's to close
    }

    private <T> T read(Function<Handle, T> query) {
        return jdbi.withHandle(query::apply);
    }

    /**
     * Several callers may write the same at once: whoever lost looks again and finds what the other wrote. Each other writer
     * can get in the way once.
     */
    private <T> T again(Function<Handle, T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return jdbi.inTransaction(work::apply);
            } catch (JdbiException failed) {
                if (tried == MOST_TRIES || !Contention.caused(failed)) {
                    throw failed;
                }
            }
        }
    }
}
