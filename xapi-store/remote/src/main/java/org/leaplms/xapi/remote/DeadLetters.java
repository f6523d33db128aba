package org.leaplms.xapi.remote;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.leaplms.xapi.lrs.ops.Audit;
import org.leaplms.xapi.lrs.ops.AuditEntry;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/**
 * What a forwarder's target refused: to be looked at, sent again once the cause is mended, or given up. Sending again takes the
 * statement as the source has it now, and in no order with what the forwarder sends meanwhile. Safe for use by several threads, as
 * far as the journal is. Get one from {@link Forwarder#deadLetters}.
 */
public final class DeadLetters {
    private final Outgoing outgoing;
    private final ForwardingJournal journal;
    private final InstantSource clock;
    private final Audit audit;

    DeadLetters(Outgoing outgoing, ForwardingJournal journal, InstantSource clock, Audit audit) {
        this.outgoing = outgoing;
        this.journal = journal;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What became of letters that were sent again.
     *
     * @param delivered the target took them; they are no dead letters any more
     * @param refused the target refused them again, with its reason; they stay
     * @param gone the source has no such statement any more; they stay until they are discarded
     */
    public record Redelivery(List<UUID> delivered, Map<UUID, String> refused, List<UUID> gone) {}

    /** @return all of them, in no particular order */
    public List<DeadLetter> list() {
        return journal.deadLetters();
    }

    /**
     * Sends every letter again, each by itself.
     *
     * @param operator who asked for it, for the audit
     * @return what became of them
     * @throws org.leaplms.xapi.lrs.spi.StoreException {@code UNAVAILABLE} when the target takes nothing now; what it took before that
     *     is no dead letter any more, the others stay
     */
    public Redelivery redeliver(String operator) {
        return redeliver(operator, letter -> true);
    }

    /**
     * Sends some letters again, each by itself.
     *
     * @param operator who asked for it, for the audit
     * @param which which ones
     * @return what became of them
     * @throws org.leaplms.xapi.lrs.spi.StoreException as {@link #redeliver(String)} does
     */
    public Redelivery redeliver(String operator, Predicate<DeadLetter> which) {
        List<DeadLetter> letters = list().stream().filter(which).toList();
        Redelivery sent = new Redelivery(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        record(operator, "REDELIVER", letters.size(), true);
        try {
            letters.forEach(letter -> redeliver(letter, sent));
        } finally {
            record(operator, "REDELIVER", sent.delivered().size(), false);
        }
        return sent;
    }

    private void redeliver(DeadLetter letter, Redelivery sent) {
        UUID id = letter.statement();
        Optional<StoredStatement> statement = outgoing.find(id);
        if (statement.isEmpty()) {
            sent.gone().add(id);
            return;
        }
        Optional<String> refusal = outgoing.send(List.of(statement.get()));
        if (refusal.isEmpty()) {
            journal.forget(id);
            sent.delivered().add(id);
        } else {
            journal.leaveBehind(statement.get(), refusal.get());
            sent.refused().put(id, refusal.get());
        }
    }

    /**
     * Gives letters up: the target will not get these statements, the source keeps them.
     *
     * @param operator who asked for it, for the audit
     * @param statements ids; those that are no dead letters do not matter
     * @return how many were given up
     */
    public int discard(String operator, Collection<UUID> statements) {
        Set<UUID> wanted = new HashSet<>(statements);
        List<DeadLetter> letters =
                list().stream().filter(l -> wanted.contains(l.statement())).toList();
        record(operator, "DISCARD", letters.size(), true);
        int discarded = 0;
        try {
            for (DeadLetter letter : letters) {
                journal.forget(letter.statement());
                discarded++;
            }
        } finally {
            record(operator, "DISCARD", discarded, false);
        }
        return discarded;
    }

    private void record(String operator, String action, long statements, boolean before) {
        audit.record(new AuditEntry(
                clock.instant(), outgoing.tenant(), operator, action, journal.name(), statements, 0, before));
    }
}
