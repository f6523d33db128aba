package org.leaplms.xapi.lrs.http;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Targets for Jazzer. An ordinary build tries the known inputs; {@code JAZZER_FUZZ=1 mvn test -Dtest=LrsFuzzTest#statements}
 * searches for new ones.
 */
class LrsFuzzTest {
    @FuzzTest(maxDuration = "3m")
    void statements(byte[] json) {
        FuzzTargets.statement(json);
    }

    @FuzzTest(maxDuration = "3m")
    void multiparts(byte[] body) {
        FuzzTargets.multipart(body);
    }

    @FuzzTest(maxDuration = "3m")
    void queries(byte[] query) {
        FuzzTargets.query(query);
    }
}
