package org.leaplms.xapi.lrs.http;

import java.util.Objects;
import java.util.Set;
import org.leaplms.xapi.lrs.Lrs;

/** Activities as all statements describe them (xAPI 1.0.3 Communication 2.5). */
final class ActivitiesResource implements Resource {
    private static final Set<String> PARAMETERS = Set.of("activityId");

    private final Lrs lrs;

    ActivitiesResource(Lrs lrs) {
        this.lrs = lrs;
    }

    @Override
    public LrsResponse answer(Exchange exchange) {
        if (!"GET".equals(exchange.method())) {
            throw Resource.noMethod(exchange);
        }
        exchange.parameters().allow(PARAMETERS);
        exchange.parameters().required("activityId");
        String id = Objects.requireNonNull(exchange.parameters().iri("activityId"));
        return LrsResponse.json(200, lrs.activities().activity(exchange.caller(), id));
    }
}
