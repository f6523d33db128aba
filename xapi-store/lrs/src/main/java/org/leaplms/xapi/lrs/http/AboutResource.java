package org.leaplms.xapi.lrs.http;

import java.util.Set;
import org.leaplms.xapi.json.JsonWriter;
import org.leaplms.xapi.model.XapiVersion;

/** Which versions are spoken (xAPI 1.0.3 Communication 2.8). */
final class AboutResource implements Resource {
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
        JsonWriter out = new JsonWriter().open().name("version").openArray();
        for (XapiVersion version : XapiVersion.values()) {
            out.value(version.label());
        }
        return LrsResponse.json(200, out.closeArray().close().json());
    }
}
