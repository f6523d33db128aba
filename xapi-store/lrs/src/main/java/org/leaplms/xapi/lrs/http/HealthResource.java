package org.leaplms.xapi.lrs.http;

import java.util.Locale;
import java.util.Set;
import org.leaplms.xapi.json.JsonWriter;
import org.leaplms.xapi.lrs.ops.Health;

/** Whether the record store works, for probes that know no credential and no version: 200 or 503, nothing of what is stored. */
final class HealthResource implements Resource {
    private final Health health;

    HealthResource(Health health) {
        this.health = health;
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public LrsResponse answer(Exchange exchange) {
        if (!"GET".equals(exchange.method())) {
            throw Resource.noMethod(exchange);
        }
        exchange.parameters().allow(Set.of());
        Health.Report report = health.look();
        JsonWriter out = new JsonWriter()
                .open()
                .member("state", report.state().name().toLowerCase(Locale.ROOT))
                .rawMember("millis", Long.toString(report.took().toMillis()));
        return LrsResponse.json(report.up() ? 200 : 503, out.close().json()).with("Cache-Control", "no-store");
    }
}
