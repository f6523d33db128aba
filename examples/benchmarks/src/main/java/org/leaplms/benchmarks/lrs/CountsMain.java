package org.leaplms.benchmarks.lrs;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.leaplms.xapi.jdbc.JdbcStores;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.Grouping;
import org.leaplms.xapi.lrs.spi.StatementPage;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.Tenant;

/**
 * Times the counts and groups of reports on a store that {@link LrsJdbcMain} and a load driver have filled:
 * {@code CountsMain h2:path} or {@code CountsMain jdbc:postgresql://…}, then how often each is asked. The values asked for are the
 * commonest, so the filters are the least selective there are. Prints what was found, the first answer's time and percentiles in
 * milliseconds.
 */
public final class CountsMain {
    private static final int WARM_UP = 5;
    private final StatementStore store;
    private final int rounds;

    private CountsMain(StatementStore store, int rounds) {
        this.store = store;
        this.rounds = rounds;
    }

    /** @param args database and rounds */
    public static void main(String[] args) {
        JdbcStores stores = LrsJdbcMain.stores(args[0]);
        new CountsMain(stores.statements(), Integer.parseInt(args[1])).run();
        stores.close();
        System.exit(0);
    }

    private void run() {
        System.out.printf(Locale.ROOT, "%-28s%12s%10s%10s%10s%n", "question", "found", "first", "p50", "p99");
        counts().forEach((name, query) -> time(name, () -> store.count(Tenant.DEFAULT, query.build())));
        for (Grouping by : Grouping.values()) {
            time("by " + by, () -> groups(StatementQuery.builder(), by));
        }
        StatementQuery.Builder later = StatementQuery.builder().since(middle());
        time("later half by VERB", () -> groups(later, Grouping.VERB));
        time("verb by DAY", () -> groups(verb(), Grouping.DAY));
        time("verb by ACTIVITY", () -> groups(verb(), Grouping.ACTIVITY));
        time("activity by VERB", () -> groups(activity(), Grouping.VERB));
        time("agent by ACTIVITY", () -> groups(agent(), Grouping.ACTIVITY));
        time("registration by VERB", () -> groups(registration(), Grouping.VERB));
    }

    private Map<String, StatementQuery.Builder> counts() {
        Map<String, StatementQuery.Builder> counts = new LinkedHashMap<>();
        counts.put("all", StatementQuery.builder());
        counts.put("with voided", StatementQuery.builder().includeVoided(true));
        counts.put("later half", StatementQuery.builder().since(middle()));
        counts.put("verb", verb());
        counts.put("verb, later half", verb().since(middle()));
        counts.put("activity", activity());
        counts.put("agent", agent());
        counts.put("agent, verb", agent().verb(commonest(Grouping.VERB)));
        counts.put("registration", registration());
        return counts;
    }

    private StatementQuery.Builder verb() {
        return StatementQuery.builder().verb(commonest(Grouping.VERB));
    }

    private StatementQuery.Builder activity() {
        return StatementQuery.builder().activity(commonest(Grouping.ACTIVITY));
    }

    private StatementQuery.Builder agent() {
        return StatementQuery.builder().agent(new AgentKey(commonest(Grouping.ACTOR)));
    }

    private StatementQuery.Builder registration() {
        return StatementQuery.builder().registration(UUID.fromString(commonest(Grouping.REGISTRATION)));
    }

    private String commonest(Grouping by) {
        StatementQuery one = StatementQuery.builder().limit(1).build();
        return store.countBy(Tenant.DEFAULT, one, by).get(0).key();
    }

    private Instant middle() {
        StatementPage last =
                store.query(Tenant.DEFAULT, StatementQuery.builder().limit(1).build());
        StatementPage first = store.query(
                Tenant.DEFAULT,
                StatementQuery.builder().limit(1).ascending(true).build());
        long from = first.statements().get(0).stored().toEpochMilli();
        long to = last.statements().get(0).stored().toEpochMilli();
        return Instant.ofEpochMilli((from + to) / 2);
    }

    private long groups(StatementQuery.Builder query, Grouping by) {
        return store.countBy(Tenant.DEFAULT, query.limit(100).build(), by).size();
    }

    private void time(String name, LongSupplier question) {
        long start = System.nanoTime();
        long found = question.getAsLong();
        double first = (System.nanoTime() - start) / 1e6;
        for (int i = 0; i < WARM_UP; i++) {
            question.getAsLong();
        }
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            start = System.nanoTime();
            question.getAsLong();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-28s%12d%10.2f%10.2f%10.2f%n",
                name,
                found,
                first,
                millis[rounds / 2],
                millis[Math.min(rounds - 1, rounds * 99 / 100)]);
    }
}
