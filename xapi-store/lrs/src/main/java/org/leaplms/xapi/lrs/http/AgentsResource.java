package org.leaplms.xapi.lrs.http;

import java.util.Set;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.RefusedException;
import org.leaplms.xapi.model.Agent;
import org.leaplms.xapi.model.Requirement;

/** Persons as all statements know them (xAPI 1.0.3 Communication 2.4). */
final class AgentsResource implements Resource {
    private static final Set<String> PARAMETERS = Set.of("agent");

    private final Lrs lrs;

    AgentsResource(Lrs lrs) {
        this.lrs = lrs;
    }

    @Override
    public LrsResponse answer(Exchange exchange) {
        if (!"GET".equals(exchange.method())) {
            throw Resource.noMethod(exchange);
        }
        exchange.parameters().allow(PARAMETERS);
        exchange.parameters().required("agent");
        if (exchange.parameters().actor("agent") instanceof Agent agent) {
            return LrsResponse.json(200, lrs.agents().person(exchange.caller(), agent));
        }
        throw RefusedException.invalid(Requirement.PARAMETER_VALUE, "agent");
    }
}
