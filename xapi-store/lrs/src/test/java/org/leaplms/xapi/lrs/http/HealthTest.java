package org.leaplms.xapi.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaplms.xapi.lrs.http.Asking.text;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.ops.Health;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;
import org.leaplms.xapi.lrs.spi.Tenant;

/** What probes are told. */
class HealthTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static LrsResponse probe(String method, Supplier<Instant> consistentThrough) {
        StatementStore store = (StatementStore) Proxy.newProxyInstance(
                HealthTest.class.getClassLoader(), new Class<?>[] {StatementStore.class}, (p, m, a) -> {
                    assertThat(m.getName()).isEqualTo("consistentThrough");
                    return consistentThrough.get();
                });
        InstantSource clock = () -> NOW;
        LrsHttp http = LrsHttp.of(Lrs.builder().clock(clock).build(), who -> Optional.empty())
                .health(new Health(store, Tenant.DEFAULT, clock));
        return http.handle(
                new LrsRequest(method, "/xapi", "/health", null, Map.of(), new ByteArrayInputStream(new byte[0])));
    }

    @Test
    void aProbeNeedsNoCredential() {
        LrsResponse up = probe("GET", () -> NOW);

        assertThat(up.status()).isEqualTo(200);
        assertThat(text(up)).startsWith("{\"state\":\"up\",\"millis\":");
        assertThat(probe("HEAD", () -> NOW).status()).isEqualTo(200);
        assertThat(probe("POST", () -> NOW).status()).isEqualTo(405);
    }

    @Test
    void aStoreThatDoesNotAnswerIsNamedWithoutItsWords() {
        LrsResponse down = probe("GET", () -> {
            throw new StoreException(StoreError.UNAVAILABLE, "secret host");
        });

        assertThat(down.status()).isEqualTo(503);
        assertThat(text(down)).contains("\"state\":\"store\"").doesNotContain("secret");
    }

    @Test
    void aClockThatWasPutBackIsNamed() {
        LrsResponse down = probe("GET", () -> NOW.plus(Duration.ofHours(1)));

        assertThat(down.status()).isEqualTo(503);
        assertThat(text(down)).contains("\"state\":\"clock\"");
    }

    @Test
    void withoutItThereIsNothing() {
        LrsHttp http = LrsHttp.of(Lrs.builder().build(), who -> Optional.empty());

        assertThat(http.handle(new LrsRequest(
                                "GET", "/xapi", "/health", null, Map.of(), new ByteArrayInputStream(new byte[0])))
                        .status())
                .isEqualTo(404);
    }
}
