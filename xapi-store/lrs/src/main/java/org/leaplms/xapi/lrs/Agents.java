package org.leaplms.xapi.lrs;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.leaplms.xapi.json.JsonWriter;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.model.Agent;
import org.leaplms.xapi.model.Identifier;

/** Persons as all statements together know them. Safe for use by several threads. */
public final class Agents {
    private final Wiring wiring;

    Agents(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * The Person object of an agent as xAPI JSON: every member an array.
     *
     * @throws RefusedException when a scope or the policy is against it
     */
    public String person(Caller caller, Agent agent) {
        Statements.require(
                caller, "profile", Scope.PROFILE, Scope.STATEMENTS_READ, Scope.STATEMENTS_READ_MINE, Scope.ALL_READ);
        Identifier identifier = agent.identifier();
        AccessPolicy.Deny deny = wiring.policy().person(caller, new AgentKey(identifier.key()));
        if (deny != null) {
            throw RefusedException.denied(deny);
        }
        Set<String> names = new LinkedHashSet<>();
        if (caller.can(Scope.PROFILE, Scope.STATEMENTS_READ, Scope.ALL_READ)) {
            names.addAll(wiring.statements().names(caller.tenant(), new AgentKey(identifier.key())));
        }
        if (agent.name() != null) {
            names.add(Objects.requireNonNull(agent.name()));
        }
        JsonWriter out = new JsonWriter().open().member("objectType", "Person");
        if (!names.isEmpty()) {
            out.name("name").openArray();
            names.forEach(out::value);
            out.closeArray();
        }
        identify(out, identifier);
        return out.close().json();
    }

    private static void identify(JsonWriter out, Identifier identifier) {
        if (identifier instanceof Identifier.Mbox mbox) {
            out.name("mbox").openArray().value(mbox.iri()).closeArray();
        } else if (identifier instanceof Identifier.MboxSha1Sum sum) {
            out.name("mbox_sha1sum").openArray().value(sum.hex()).closeArray();
        } else if (identifier instanceof Identifier.OpenId openid) {
            out.name("openid").openArray().value(openid.uri()).closeArray();
        } else if (identifier instanceof Identifier.Account account) {
            out.name("account").openArray().open();
            out.member("homePage", account.homePage()).member("name", account.name());
            out.close().closeArray();
        }
    }
}
