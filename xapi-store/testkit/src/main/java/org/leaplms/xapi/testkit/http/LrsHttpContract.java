package org.leaplms.xapi.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.http.LrsHttp;
import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;
import org.leaplms.xapi.testkit.http.Requirements.Check;

/**
 * The requirements of xAPI, tried over HTTP values in both versions with one configuration on the stores that a subclass
 * gives. A new store is a subclass of two methods.
 */
public abstract class LrsHttpContract {
    static final String READER = "Basic reader";

    /** Fewer checks than this mean that some were lost. */
    private static final int FLOOR = 1090;

    private static final int LAST_REQUIREMENT = 336;

    /**
     * Numbers of ADL's list without a check here: removed from the list (95, 137, 138, 152, 320), said by ADL to be untestable
     * or too wide (21, 185, 186), duplicates (222), no rule at all (205, 223), faults of the store (329, tried beside the
     * record store).
     */
    private static final Set<Integer> WITHOUT_CHECK = Set.of(21, 95, 137, 138, 152, 185, 186, 205, 222, 223, 320, 329);

    private LrsHttp http = LrsHttp.of(Lrs.builder().build(), authorization -> Optional.empty());

    /** The statement store under test; may hold statements of earlier tests. */
    protected abstract StatementStore statements();

    /** The document store under test. */
    protected abstract DocumentStore documents();

    /** The clock that the stores were given. */
    protected InstantSource clock() {
        return Clock.systemUTC();
    }

    @BeforeEach
    void open() {
        Tenant tenant = new Tenant("http-contract");
        Agent authority = Agent.account("https://lrs.example", "lab");
        Map<String, Caller> callers = Map.of(
                Lab.AUTHORIZATION,
                Caller.of(tenant, "lab", authority, Set.of(Scope.ALL)),
                READER,
                Caller.of(tenant, "reader", authority, Set.of(Scope.STATEMENTS_READ)));
        AtomicLong ids = new AtomicLong(System.nanoTime());
        Lrs lrs = Lrs.builder()
                .statements(statements())
                .documents(documents())
                .clock(clock())
                .ids(() -> new UUID(0x4000, 0x8000000000000000L | ids.incrementAndGet()))
                .build();
        http = LrsHttp.of(lrs, authorization -> Optional.ofNullable(callers.get(authorization)));
    }

    private static List<Check> checks() {
        Requirements requirements = new Requirements();
        DataChecks.add(requirements);
        ActorAndObjectChecks.add(requirements);
        StatementChecks.add(requirements);
        StatementQueryChecks.add(requirements);
        AttachmentChecks.add(requirements);
        DocumentChecks.add(requirements);
        HttpChecks.add(requirements);
        return requirements.checks();
    }

    @TestFactory
    Stream<DynamicTest> everyRequirementHolds() {
        return checks().stream().sorted(Comparator.comparing(Check::id)).flatMap(check -> check.versions().stream()
                .sorted()
                .map(version -> DynamicTest.dynamicTest(
                        check.id() + " (" + version.label() + ") " + check.title(),
                        () -> check.body().accept(new Lab(http, version)))));
    }

    @Test
    void noRequirementWasLost() {
        List<Check> checks = checks();

        assertThat(checks.stream().mapToInt(check -> check.versions().size()).sum())
                .isGreaterThanOrEqualTo(FLOOR);
        Set<String> covered = checks.stream().map(Check::id).collect(Collectors.toSet());
        assertThat(IntStream.rangeClosed(1, LAST_REQUIREMENT)
                        .filter(number -> !covered.contains(String.format("XAPI-%05d", number)))
                        .boxed())
                .containsExactlyInAnyOrderElementsOf(WITHOUT_CHECK);
    }
}
