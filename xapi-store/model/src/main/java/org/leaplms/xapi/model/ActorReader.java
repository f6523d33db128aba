package org.leaplms.xapi.model;

import java.util.Optional;
import org.leaplms.xapi.json.JsonObject;

/** Reads actors and identifiers that stand alone, such as in the parameters of a request. Stateless. */
public final class ActorReader {
    private ActorReader() {}

    /** The agent or group, or empty when it breaks a rule. */
    public static Optional<Actor> read(JsonObject actor) {
        Findings findings = new Findings(actor);
        new ActorRules(new Check(findings, XapiVersion.V2_0)).actorOfAnyType(actor);
        return findings.isEmpty() ? Optional.of(ModelReader.actor(actor)) : Optional.empty();
    }

    /** What identifies an agent or group that keeps the rules; empty for an anonymous group. */
    public static Optional<Identifier> identifier(JsonObject actor) {
        return Optional.ofNullable(ModelReader.identifier(actor));
    }

    /** Whether the text is an absolute IRI. */
    public static boolean isIri(String text) {
        return Formats.iri(text);
    }
}
