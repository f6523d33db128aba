package org.leaplms.xapi.lrs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.leaplms.xapi.lrs.RefusedException.Reason;
import org.leaplms.xapi.lrs.spi.AppendOutcome;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.GroupCount;
import org.leaplms.xapi.lrs.spi.Grouping;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementPage;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.model.Requirement;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.StatementTerms;
import org.leaplms.xapi.model.XapiVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Statements under the rules of xAPI, scopes and the host's policy. Safe for use by several threads. */
public final class Statements {
    private static final Logger LOG = LoggerFactory.getLogger(Statements.class);

    private final Wiring wiring;
    private final Intake intake;
    private final Signatures signatures;

    Statements(Wiring wiring) {
        this.wiring = wiring;
        this.intake = new Intake(wiring.clock());
        this.signatures = new Signatures(wiring.reader(), wiring.trust());
    }

    /**
     * Stores all of the statements or none of them. The same statement again is fine.
     *
     * @return the ids in order, statements of a policy not included
     * @throws RefusedException when a rule, a scope or the policy is against it, or an id is taken by another statement
     */
    public List<UUID> store(Caller caller, XapiVersion version, Submission submission) {
        require(caller, "statements/write", Scope.STATEMENTS_WRITE);
        List<Statement> all = new ArrayList<>(submission.statements());
        signatures.check(submission, version);
        AccessPolicy.Verdict verdict = wiring.policy().storing(caller, version, submission.statements());
        if (verdict instanceof AccessPolicy.Deny deny) {
            throw RefusedException.denied(deny);
        }
        all.addAll(((AccessPolicy.Allow) verdict).also());
        List<UUID> ids = ids(all);
        List<StatementRecord> records = new ArrayList<>(all.size());
        boolean defines = caller.can(Scope.DEFINE);
        for (int i = 0; i < all.size(); i++) {
            StatementRecord record = intake.prepare(all.get(i), ids.get(i), caller.authority(), version);
            boolean hosts = i >= submission.statements().size();
            records.add(defines || hosts ? record : record.withoutWords());
        }
        append(caller, new StatementBatch(records, submission.contents()), ids, all);
        return ids.subList(0, submission.statements().size());
    }

    private List<UUID> ids(List<Statement> statements) {
        List<UUID> ids = new ArrayList<>(statements.size());
        Set<UUID> seen = new HashSet<>();
        for (Statement statement : statements) {
            UUID id = statement.id().orElseGet(wiring.ids());
            if (!seen.add(id)) {
                throw RefusedException.invalid(Requirement.ID_TWICE, id.toString());
            }
            ids.add(id);
        }
        return ids;
    }

    private void append(Caller caller, StatementBatch batch, List<UUID> ids, List<Statement> statements) {
        if (ids.isEmpty()) {
            return;
        }
        AppendOutcome outcome = wiring.statements().append(caller.tenant(), batch);
        if (outcome instanceof AppendOutcome.Conflict conflict) {
            throw RefusedException.of(
                    Reason.CONFLICT,
                    Requirement.STATEMENT_CONFLICT,
                    conflict.id().toString());
        }
        if (!wiring.listeners().isEmpty()) {
            announce(caller, (AppendOutcome.Appended) outcome, ids, statements);
        }
    }

    private void announce(Caller caller, AppendOutcome.Appended appended, List<UUID> ids, List<Statement> statements) {
        if (appended.added().isEmpty()) {
            return;
        }
        Set<UUID> added = new HashSet<>(appended.added());
        List<UUID> newIds = new ArrayList<>();
        List<Statement> fresh = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (added.contains(ids.get(i))) {
                newIds.add(ids.get(i));
                fresh.add(statements.get(i));
            }
        }
        for (AppendListener listener : wiring.listeners()) {
            try {
                listener.appended(caller.tenant(), appended.stored(), List.copyOf(newIds), List.copyOf(fresh));
            } catch (RuntimeException e) {
                LOG.warn("LRS-LISTENER A listener failed after statements were stored; fix the listener", e);
            }
        }
    }

    /** The statement of that id, if there is one that the caller may see; voided ones only where asked for. */
    public Optional<StoredStatement> find(Caller caller, UUID id, boolean voided) {
        requireRead(caller);
        return wiring.statements()
                .find(caller.tenant(), id)
                .filter(stored -> stored.voided() == voided)
                .filter(stored -> visible(caller, stored));
    }

    private boolean visible(Caller caller, StoredStatement stored) {
        if (wiring.policy() == AccessPolicy.OPEN && readsAll(caller)) {
            return true;
        }
        Statement statement = wiring.reader().trusted(stored.text());
        boolean mine = readsAll(caller)
                || caller.authorityKey() != null
                        && caller.authorityKey()
                                .value()
                                .equals(StatementTerms.of(statement).authority());
        return mine && wiring.policy().seeing(caller, statement);
    }

    /** One page of what the caller may see. */
    public StatementPage query(Caller caller, StatementQuery query) {
        return wiring.statements().query(caller.tenant(), narrowed(caller, query));
    }

    /** Starts a question: every statement that the caller may see and that is not voided, newest first. */
    public StatementSearch search(Caller caller) {
        return new StatementSearch(this, wiring, caller, StatementQuery.ALL);
    }

    /** How many statements of what the caller may see match. */
    public long count(Caller caller, StatementQuery query) {
        return wiring.statements().count(caller.tenant(), narrowed(caller, query));
    }

    /** How many match, by a property. */
    public List<GroupCount> countBy(Caller caller, StatementQuery query, Grouping by) {
        return wiring.statements().countBy(caller.tenant(), narrowed(caller, query), by);
    }

    /** The content of an attachment, if the record store has it. */
    public Optional<Attachment> attachment(Caller caller, String sha2) {
        requireRead(caller);
        return wiring.statements().attachment(caller.tenant(), sha2);
    }

    private StatementQuery narrowed(Caller caller, StatementQuery query) {
        requireRead(caller);
        StatementQuery own = readsAll(caller)
                ? query
                : query.toBuilder().authority(caller.authorityKey()).build();
        return wiring.policy().reading(caller, own);
    }

    private static boolean readsAll(Caller caller) {
        return caller.can(Scope.STATEMENTS_READ, Scope.ALL_READ);
    }

    static void requireRead(Caller caller) {
        boolean mine = caller.authorityKey() != null && caller.can(Scope.STATEMENTS_READ_MINE);
        if (!mine) {
            require(caller, "statements/read", Scope.STATEMENTS_READ, Scope.ALL_READ);
        }
    }

    static void require(Caller caller, String named, Scope... oneOf) {
        if (!caller.can(oneOf)) {
            throw RefusedException.of(Reason.FORBIDDEN, Requirement.FORBIDDEN, named);
        }
    }
}
