package org.leaplms.xapi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.leaplms.xapi.lrs.spi.AppendOutcome;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoreCapability;
import org.leaplms.xapi.lrs.spi.Tenant;

/** A store under test and what tests of it do all the time. */
abstract class StatementStoreFixture {
    static final String FIRST = "http://example.org/activities/first";
    static final String COURSE = "http://example.org/courses/all";
    static final String PASSED = "http://example.org/verbs/passed";

    /** Whose statements a test stores: its own tenant, so that tests need not clean up. */
    protected final Tenant tenant = newTenant();

    /** @return the store under test; the same one may be given to every test */
    protected abstract StatementStore store();

    /** @return a tenant with nothing in it */
    protected static Tenant newTenant() {
        return new Tenant(UUID.randomUUID().toString());
    }

    /** Skips a test a store cannot pass. */
    protected final void needs(StoreCapability capability) {
        assumeTrue(store().capabilities().contains(capability), () -> "needs " + capability);
    }

    /** Stores samples in one append each, in order. */
    protected final List<UUID> stored(Sample... samples) {
        List<UUID> ids = new ArrayList<>();
        for (Sample sample : samples) {
            StatementRecord statement = sample.build();
            append(statement);
            ids.add(statement.id());
        }
        return ids;
    }

    /** Stores statements in one append. */
    protected final AppendOutcome.Appended append(StatementRecord... statements) {
        AppendOutcome outcome = store().append(tenant, StatementBatch.of(Arrays.asList(statements)));
        assertThat(outcome).isInstanceOf(AppendOutcome.Appended.class);
        return (AppendOutcome.Appended) outcome;
    }

    /** Walks all pages. */
    protected final List<UUID> walk(StatementQuery query) {
        List<UUID> ids = new ArrayList<>();
        store().scan(tenant, query, s -> ids.add(s.id()));
        return ids;
    }

    static StatementQuery.Builder query() {
        return StatementQuery.builder();
    }
}
