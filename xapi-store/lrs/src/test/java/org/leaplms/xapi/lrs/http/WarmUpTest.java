package org.leaplms.xapi.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    /** A clock that a look moves by a millisecond: two stores are filled, each with every kind of request. */
    @Test
    void everyRequestOfItIsAnsweredAsItShouldBe() {
        AtomicLong nanos = new AtomicLong();

        int answered = WarmUp.lasting(Duration.ofMillis(600), () -> nanos.addAndGet(1_000_000));

        assertThat(answered).isBetween(700, 850);
    }

    @Test
    void noTimeMeansNoRequest() {
        assertThat(WarmUp.lasting(Duration.ZERO)).isZero();
    }
}
