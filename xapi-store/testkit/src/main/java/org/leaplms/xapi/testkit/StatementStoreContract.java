package org.leaplms.xapi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoreCapability;

/** What every {@link StatementStore} does: storing, finding, querying, paging, voiding, referring. */
public abstract class StatementStoreContract extends QueryingContract {
    @Test
    void a_voided_statement_is_only_found_by_id() {
        List<UUID> ids = stored(Sample.statement().actor("ann"));
        UUID voiding = stored(Sample.statement().voids(ids.get(0))).get(0);
        assertThat(store().find(tenant, ids.get(0)).orElseThrow().voided()).isTrue();
        assertThat(store().find(tenant, voiding).orElseThrow().voiding()).isTrue();
        assertThat(walk(StatementQuery.ALL)).containsExactly(voiding);
    }

    @Test
    void voided_statements_come_when_asked_for() {
        needs(StoreCapability.VOIDED_IN_QUERIES);
        List<UUID> ids = stored(Sample.statement().actor("ann"));
        stored(Sample.statement().voids(ids.get(0)));
        assertThat(walk(query().includeVoided(true).build())).hasSize(2);
        assertThat(walk(query().agent(Sample.agent("ann")).includeVoided(true).build()))
                .hasSize(2)
                .contains(ids.get(0));
    }

    @Test
    void a_voiding_statement_may_come_first_or_in_the_same_batch() {
        StatementRecord late = Sample.statement().build();
        stored(Sample.statement().voids(late.id()));
        append(late);
        StatementRecord together = Sample.statement().build();
        append(Sample.statement().voids(together.id()).build(), together);
        assertThat(store().find(tenant, late.id()).orElseThrow().voided()).isTrue();
        assertThat(store().find(tenant, together.id()).orElseThrow().voided()).isTrue();
    }

    @Test
    void a_voiding_statement_is_never_voided() {
        UUID target = stored(Sample.statement()).get(0);
        UUID voiding = stored(Sample.statement().voids(target)).get(0);
        UUID futile = stored(Sample.statement().voids(voiding)).get(0);
        assertThat(store().find(tenant, voiding).orElseThrow().voided()).isFalse();
        assertThat(store().find(tenant, target).orElseThrow().voided()).isTrue();
        assertThat(walk(StatementQuery.ALL)).containsExactly(futile, voiding);
    }

    @Test
    void a_reference_is_found_by_what_its_target_matches() {
        UUID target = stored(Sample.statement().actor("ann").verb(PASSED).activity(FIRST))
                .get(0);
        UUID reference =
                stored(Sample.statement().actor("bob").refersTo(target)).get(0);
        UUID second = stored(Sample.statement().actor("cy").refersTo(reference)).get(0);
        assertThat(walk(query().agent(Sample.agent("ann")).build())).containsExactly(second, reference, target);
        assertThat(walk(query().verb(PASSED).activity(FIRST).build())).containsExactly(second, reference, target);
        assertThat(walk(query().agent(Sample.agent("bob")).build())).containsExactly(second, reference);
        assertThat(walk(query().agent(Sample.agent("cy")).build())).containsExactly(second);
    }

    @Test
    void filters_are_met_by_one_statement_of_the_chain_not_by_several_together() {
        UUID target = stored(Sample.statement().actor("ann")).get(0);
        stored(Sample.statement().actor("bob").verb(PASSED).refersTo(target));
        assertThat(walk(query().agent(Sample.agent("ann")).verb(PASSED).build()))
                .isEmpty();
    }

    @Test
    void a_reference_may_come_before_its_target() {
        StatementRecord target = Sample.statement().actor("ann").verb(PASSED).build();
        UUID reference = stored(Sample.statement().refersTo(target.id())).get(0);
        UUID second = stored(Sample.statement().refersTo(reference)).get(0);
        assertThat(walk(query().agent(Sample.agent("ann")).build())).isEmpty();
        append(target);
        assertThat(walk(query().agent(Sample.agent("ann")).build())).containsExactly(target.id(), second, reference);
        assertThat(walk(query().agent(Sample.agent("ann")).verb(PASSED).limit(1).build()))
                .containsExactly(target.id(), second, reference);
    }

    @Test
    void references_reach_a_voided_target() {
        UUID target = stored(Sample.statement().actor("ann")).get(0);
        UUID reference = stored(Sample.statement().refersTo(target)).get(0);
        UUID voiding = stored(Sample.statement().voids(target)).get(0);
        assertThat(walk(query().agent(Sample.agent("ann")).build())).containsExactly(voiding, reference);
    }

    @Test
    void references_in_a_circle_are_stored_and_found() {
        StatementRecord one = Sample.statement().actor("ann").build();
        StatementRecord two = Sample.statement().refersTo(one.id()).build();
        StatementRecord ring = Sample.statement()
                .id(UUID.randomUUID())
                .actor("cy")
                .refersTo(two.id())
                .build();
        StatementRecord back =
                Sample.statement().id(two.id()).actor("dee").refersTo(ring.id()).build();
        append(ring, back);
        assertThat(walk(query().agent(Sample.agent("cy")).build())).contains(ring.id(), back.id());
    }
}
