package org.leaplms.xapi.model;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonException;
import org.leaplms.xapi.json.JsonLimits;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonText;
import org.leaplms.xapi.json.JsonValue;

/** Reads statements and checks every rule of the version asked for. Immutable and safe for use by several threads. */
public final class StatementReader {
    private final JsonLimits limits;

    public StatementReader() {
        this(JsonLimits.DEFAULT);
    }

    public StatementReader(JsonLimits limits) {
        this.limits = limits;
    }

    /** Reads one statement or an array of statements from UTF-8. */
    public ReadOutcome read(byte[] utf8, XapiVersion version) {
        try {
            return check(JsonValue.parse(JsonText.decode(utf8), limits), version);
        } catch (JsonException e) {
            return malformed(e);
        }
    }

    /** Reads one statement or an array of statements. */
    public ReadOutcome read(String json, XapiVersion version) {
        try {
            return check(JsonValue.parse(json, limits), version);
        } catch (JsonException e) {
            return malformed(e);
        }
    }

    /**
     * A statement that was checked before, such as one that a store gives back.
     *
     * @throws JsonException when the text is no JSON
     * @throws IllegalArgumentException when it is no object
     */
    public Statement trusted(String json) {
        if (JsonValue.parse(json, limits) instanceof JsonObject object) {
            return new Statement(object);
        }
        throw new IllegalArgumentException("a statement is a JSON object");
    }

    private static ReadOutcome check(JsonValue value, XapiVersion version) {
        Findings findings = new Findings(value);
        List<Statement> statements = new ArrayList<>(1);
        if (value instanceof JsonArray array) {
            array.forEach(element -> one(element, version, findings, statements));
        } else {
            one(value, version, findings, statements);
        }
        return findings.isEmpty() ? new ReadOutcome.Accepted(statements) : new ReadOutcome.Rejected(findings.list());
    }

    private static void one(JsonValue value, XapiVersion version, Findings findings, List<Statement> statements) {
        if (value instanceof JsonObject object) {
            new StatementRules(findings, version).check(object);
            statements.add(new Statement(object));
        } else {
            findings.add(Requirement.NOT_A_STATEMENT, value);
        }
    }

    private static ReadOutcome malformed(JsonException e) {
        return new ReadOutcome.Rejected(List.of(Findings.of(e)));
    }
}
