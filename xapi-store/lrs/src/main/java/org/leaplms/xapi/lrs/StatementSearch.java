package org.leaplms.xapi.lrs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.Cursor;
import org.leaplms.xapi.lrs.spi.GroupCount;
import org.leaplms.xapi.lrs.spi.Grouping;
import org.leaplms.xapi.lrs.spi.StatementPage;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.model.Actor;
import org.leaplms.xapi.model.Statement;

/**
 * A question about statements in words of the model: everything that HTTP can ask, and counts by index. Immutable; each method
 * gives a narrower or differently ordered question.
 */
public final class StatementSearch {
    private final Statements statements;
    private final Wiring wiring;
    private final Caller caller;
    private final StatementQuery query;

    StatementSearch(Statements statements, Wiring wiring, Caller caller, StatementQuery query) {
        this.statements = statements;
        this.wiring = wiring;
        this.caller = caller;
        this.query = query;
    }

    private StatementSearch with(StatementQuery.Builder next) {
        return new StatementSearch(statements, wiring, caller, next.build());
    }

    /** What that agent or group did or was the object of. */
    public StatementSearch agent(Actor actor) {
        return with(query.toBuilder().agent(key(actor)).relatedAgents(false));
    }

    /** What names that agent or group anywhere. */
    public StatementSearch anyAgent(Actor actor) {
        return with(query.toBuilder().agent(key(actor)).relatedAgents(true));
    }

    private static AgentKey key(Actor actor) {
        return new AgentKey(Objects.requireNonNull(actor.identifier(), "an anonymous group cannot be asked for")
                .key());
    }

    public StatementSearch verb(String iri) {
        return with(query.toBuilder().verb(iri));
    }

    /** What is about that activity. */
    public StatementSearch activity(String iri) {
        return with(query.toBuilder().activity(iri).relatedActivities(false));
    }

    /** What names that activity anywhere. */
    public StatementSearch anyActivity(String iri) {
        return with(query.toBuilder().activity(iri).relatedActivities(true));
    }

    public StatementSearch registration(UUID registration) {
        return with(query.toBuilder().registration(registration));
    }

    /** Stored after that instant. */
    public StatementSearch since(Instant instant) {
        return with(query.toBuilder().since(instant));
    }

    /** Stored at or before that instant. */
    public StatementSearch until(Instant instant) {
        return with(query.toBuilder().until(instant));
    }

    /** Oldest first; unasked the newest comes first. */
    public StatementSearch oldestFirst() {
        return with(query.toBuilder().ascending(true));
    }

    /** The first statements. */
    public List<Statement> list(int most) {
        List<Statement> list = new ArrayList<>();
        if (most > 0) {
            StatementQuery bounded = query.toBuilder()
                    .limit(Math.min(most, StatementQuery.MAX_LIMIT))
                    .build();
            walk(bounded, statement -> list.add(statement), most);
        }
        return list;
    }

    /** Gives every statement to the sink, page by page; memory stays at one page. */
    public void forEach(Consumer<Statement> sink) {
        walk(query.toBuilder().limit(StatementQuery.MAX_LIMIT).build(), sink, Long.MAX_VALUE);
    }

    private void walk(StatementQuery first, Consumer<Statement> sink, long most) {
        long left = most;
        StatementPage page = statements.query(caller, first);
        while (true) {
            for (int i = 0; i < page.statements().size() && left > 0; i++, left--) {
                sink.accept(wiring.reader()
                        .trusted(Rendering.exact(page.statements().get(i))));
            }
            @Nullable Cursor next = page.next();
            if (next == null || left == 0) {
                return;
            }
            page = statements.query(caller, first.from(next));
        }
    }

    /** How many there are; of everything or an interval by a few reads, see {@link org.leaplms.xapi.lrs.spi.StatementStore#count}. */
    public long count() {
        return statements.count(caller, query);
    }

    /**
     * How many there are by a property, the largest groups first (days and months in their order); what it costs says
     * {@link org.leaplms.xapi.lrs.spi.StatementStore#countBy}.
     */
    public List<GroupCount> countBy(Grouping by, int most) {
        return statements.countBy(caller, query.toBuilder().limit(most).build(), by);
    }
}
