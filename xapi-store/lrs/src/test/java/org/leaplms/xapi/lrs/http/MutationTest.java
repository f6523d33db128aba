package org.leaplms.xapi.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many small damages, always the same ones: nothing but clear answers may come back. */
class MutationTest {
    private static final int ROUNDS = 2000;

    @Test
    void damagedStatementsAreAnswered() {
        Random random = new Random(20260331);
        for (int i = 0; i < ROUNDS; i++) {
            FuzzTargets.statement(FuzzTargets.damaged(FuzzTargets.STATEMENT, random));
        }
        assertThat(FuzzTargets.statement(FuzzTargets.STATEMENT.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(200);
    }

    @Test
    void damagedMultipartsAreAnswered() {
        Random random = new Random(4711);
        for (int i = 0; i < ROUNDS; i++) {
            FuzzTargets.multipart(FuzzTargets.damaged(FuzzTargets.MULTIPART, random));
        }
        assertThat(FuzzTargets.multipart(FuzzTargets.MULTIPART.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(200);
    }

    @Test
    void damagedQueriesAreAnswered() {
        Random random = new Random(17);
        for (int i = 0; i < ROUNDS; i++) {
            FuzzTargets.query(FuzzTargets.damaged(FuzzTargets.QUERY, random));
        }
        assertThat(FuzzTargets.query(FuzzTargets.QUERY.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(200);
    }
}
