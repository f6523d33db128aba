package org.leaplms.xapi.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonWriter;

/** Puts a statement together. One builder belongs to one thread. */
public final class StatementBuilder {
    private static final StatementReader READER = new StatementReader();

    private @Nullable UUID id;
    private @Nullable Actor actor;
    private @Nullable Verb verb;
    private @Nullable StatementObject object;
    private @Nullable Result result;
    private @Nullable Context context;
    private @Nullable Instant timestamp;
    private final List<Attachment> attachments = new ArrayList<>();

    StatementBuilder() {}

    public StatementBuilder id(UUID value) {
        id = value;
        return this;
    }

    public StatementBuilder actor(Actor value) {
        actor = value;
        return this;
    }

    public StatementBuilder verb(Verb value) {
        verb = value;
        return this;
    }

    public StatementBuilder object(StatementObject value) {
        object = value;
        return this;
    }

    public StatementBuilder result(Result value) {
        result = value;
        return this;
    }

    public StatementBuilder context(Context value) {
        context = value;
        return this;
    }

    public StatementBuilder timestamp(Instant value) {
        timestamp = value;
        return this;
    }

    /** Adds the description of an attachment. */
    public StatementBuilder attachment(Attachment value) {
        attachments.add(value);
        return this;
    }

    /** The statement, checked by the rules of xAPI 1.0.3, or of 2.0 when it uses what only 2.0 has. */
    public Statement build() {
        boolean needs2 = context != null
                && !(context.agents().isEmpty() && context.groups().isEmpty());
        return build(needs2 ? XapiVersion.V2_0 : XapiVersion.V1_0_3);
    }

    /**
     * The statement, checked by the rules of that version.
     *
     * @throws InvalidStatementException when a rule is broken, for example because the actor is missing
     */
    public Statement build(XapiVersion version) {
        ReadOutcome outcome = READER.read(json(), version);
        if (outcome instanceof ReadOutcome.Rejected rejected) {
            throw new InvalidStatementException(rejected.findings());
        }
        return ((ReadOutcome.Accepted) outcome).statements().get(0);
    }

    private String json() {
        JsonWriter out = new JsonWriter().open();
        if (id != null) {
            out.member("id", id.toString());
        }
        if (actor != null) {
            ModelJson.actor(out.name("actor"), actor);
        }
        if (verb != null) {
            ModelJson.verb(out.name("verb"), verb);
        }
        if (object != null) {
            ModelJson.object(out.name("object"), object);
        }
        if (result != null) {
            ModelJson.result(out.name("result"), result);
        }
        if (context != null) {
            ModelJson.context(out.name("context"), context);
        }
        if (timestamp != null) {
            out.member("timestamp", timestamp.toString());
        }
        if (!attachments.isEmpty()) {
            out.name("attachments").openArray();
            attachments.forEach(attachment -> ModelJson.attachment(out, attachment));
            out.closeArray();
        }
        return out.close().json();
    }
}
