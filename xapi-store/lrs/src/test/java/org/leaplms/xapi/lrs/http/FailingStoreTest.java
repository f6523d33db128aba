package org.leaplms.xapi.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;

/** XAPI-00329: what goes wrong behind the resources is 5xx and tells nothing of the inside. */
class FailingStoreTest {
    private static LrsResponse ask(RuntimeException fault) {
        StatementStore broken = (StatementStore) Proxy.newProxyInstance(
                FailingStoreTest.class.getClassLoader(),
                new Class<?>[] {StatementStore.class},
                (proxy, method, args) -> {
                    throw fault;
                });
        Caller caller = Caller.of(Tenant.DEFAULT, "c", Agent.account("https://e.org", "c"), Set.of(Scope.ALL));
        LrsHttp http = LrsHttp.of(Lrs.builder().statements(broken).build(), a -> Optional.of(caller));
        return http.handle(new LrsRequest(
                "GET",
                "/xapi",
                "/statements",
                null,
                Map.of("authorization", "x", "x-experience-api-version", "1.0.3"),
                new ByteArrayInputStream(new byte[0])));
    }

    @Test
    void aStoreThatDoesNotAnswerIs503() {
        assertThat(ask(new StoreException(StoreError.UNAVAILABLE, "secret host"))
                        .status())
                .isEqualTo(503);
    }

    @Test
    void anInnerFaultIs500() {
        assertThat(ask(new IllegalStateException("secret")).status()).isEqualTo(500);
        assertThat(ask(new StoreException(StoreError.CORRUPT, "secret")).status())
                .isEqualTo(500);
    }

    @Test
    void aForeignCursorIsTheSendersFault() {
        assertThat(ask(new StoreException(StoreError.CURSOR, "cursor")).status())
                .isEqualTo(400);
    }
}
