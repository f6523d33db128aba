package org.leaplms.lms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.leaplms.xapi.lrs.spi.StatementPage;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/** The learning records of this engine. Thread-safe. Reads see everything that was acknowledged before. */
public interface Statements {
    /** A page of statements; go on with {@link StatementQuery#from}. */
    StatementPage query(StatementQuery query);

    /** Everything on record about a registration, in the order it was stored. */
    List<StoredStatement> ofRegistration(UUID registrationId);

    /** One statement, voided or not. */
    Optional<StoredStatement> find(UUID statementId);

    /**
     * Puts a host's own statement on record, for instance that a session was attended. What the statement leaves out (id,
     * timestamp, authority) is added.
     *
     * @param json one xAPI statement
     * @return its id
     * @throws IllegalArgumentException if it breaks a rule of xAPI, naming the rules, or its id is taken by another
     */
    UUID record(String json);

    /**
     * Hands over what an earlier failure of the statement store left owed. Also done at start and after every commit.
     *
     * @return how many statements were handed over
     * @throws RuntimeException if the statement store does not take them; they stay owed
     */
    int deliverPending();

    /**
     * What the record store refused for good, in the order it arose: nothing behind it waits for it. It usually means that the
     * record store knows another statement of that id, as after the engine's database was restored from a copy.
     */
    List<RefusedStatement> refused();

    /**
     * Hands over again what was refused, after the reason was mended.
     *
     * @return how many statements were handed over
     * @throws RuntimeException if the statement store does not take them; they stay owed
     */
    int retryRefused();
}
