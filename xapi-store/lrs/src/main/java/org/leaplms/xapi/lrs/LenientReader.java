package org.leaplms.xapi.lrs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonEdit;
import org.leaplms.xapi.json.JsonException;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonText;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.json.JsonWriter;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.model.Finding;
import org.leaplms.xapi.model.ReadOutcome;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.StatementReader;
import org.leaplms.xapi.model.XapiVersion;

/**
 * Reads what old authoring tools send, for credentials that allow it. Statements that keep the rules are left alone. A mended one
 * says so: it has the category {@link #CATEGORY}, which queries find, and an attachment {@link #AS_RECEIVED} whose description
 * lists what was mended and whose content is the statement as it came. Immutable and safe for use by several threads.
 */
public final class LenientReader {
    /** Activity in the category of every mended statement. */
    public static final String CATEGORY = "urn:leap:mended";

    /** Usage type of the attachment that holds the statement as it came. */
    public static final String AS_RECEIVED = "urn:leap:as-received";

    private static final int ROUNDS = 25;
    private static final String MENDED = "{\"objectType\":\"Activity\",\"id\":\"" + CATEGORY + "\"}";

    private final StatementReader reader;

    public LenientReader(StatementReader reader) {
        this.reader = reader;
    }

    /**
     * Reads one statement or an array of statements, mending what can be mended.
     *
     * @param request what was mended of the request around them; recorded in each statement
     * @throws RefusedException when something cannot be mended; its findings are those of the text as it came
     */
    public Submission read(byte[] utf8, XapiVersion version, List<Finding> request) {
        ReadOutcome strict = reader.read(utf8, version);
        if (strict instanceof ReadOutcome.Accepted accepted && request.isEmpty()) {
            return Submission.of(accepted.statements());
        }
        List<Statement> statements = new ArrayList<>();
        List<Attachment> contents = new ArrayList<>();
        try {
            JsonValue value = JsonValue.parse(JsonText.decode(utf8));
            for (JsonValue one : value instanceof JsonArray array ? array.values() : List.of(value)) {
                one(one.text(), version, request, statements, contents);
            }
        } catch (JsonException e) {
            throw refused(strict);
        } catch (CannotMend e) {
            throw strict instanceof ReadOutcome.Rejected ? refused(strict) : refused(e.outcome);
        }
        return new Submission(statements, contents);
    }

    private static RefusedException refused(ReadOutcome outcome) {
        return RefusedException.of(RefusedException.Reason.INVALID, ((ReadOutcome.Rejected) outcome).findings());
    }

    private void one(
            String received,
            XapiVersion version,
            List<Finding> request,
            List<Statement> statements,
            List<Attachment> contents) {
        List<Finding> done = new ArrayList<>(request);
        String mended = mended(received, version, done);
        if (done.isEmpty()) {
            statements.add(reader.trusted(received));
            return;
        }
        byte[] kept = received.getBytes(StandardCharsets.UTF_8);
        String sha2 = Attachment.sha256(kept);
        contents.add(Attachment.of(sha2, "application/json", kept));
        statements.add(reader.trusted(marked(mended, declaration(done, kept.length, sha2))));
    }

    private String mended(String received, XapiVersion version, List<Finding> done) {
        String text = received;
        for (int round = 0; ; round++) {
            ReadOutcome outcome = reader.read(text, version);
            if (!(outcome instanceof ReadOutcome.Rejected rejected)) {
                return text;
            }
            Finding first = rejected.findings().get(0);
            String next = round < ROUNDS && JsonValue.parse(text) instanceof JsonObject root
                    ? Mending.mended(root, first)
                    : null;
            if (next == null) {
                throw new CannotMend(outcome);
            }
            done.add(first);
            text = next;
        }
    }

    private static String declaration(List<Finding> done, int length, String sha2) {
        return new JsonWriter()
                .open()
                .member("usageType", AS_RECEIVED)
                .rawMember("display", "{\"en\":\"As received\",\"fr\":\"Tel que reçu\"}")
                .name("description")
                .open()
                .member("en", list(done, Locale.ENGLISH))
                .member("fr", list(done, Locale.FRENCH))
                .close()
                .member("contentType", "application/json")
                .rawMember("length", Integer.toString(length))
                .member("sha2", sha2)
                .close()
                .json();
    }

    private static String list(List<Finding> done, Locale locale) {
        return done.stream()
                .map(f -> f.requirement().id() + " " + f.pointer() + " " + f.message(locale))
                .collect(Collectors.joining("\n"));
    }

    private static String marked(String text, String declaration) {
        JsonObject root = (JsonObject) JsonValue.parse(text);
        JsonEdit edit = JsonEdit.of(root);
        added(edit, root, "attachments", root.get("attachments"), declaration);
        JsonObject context = root.object("context");
        JsonObject relations = context == null ? null : context.object("contextActivities");
        if (context == null) {
            edit.set(root, "context", "{\"contextActivities\":{\"category\":[" + MENDED + "]}}");
        } else if (relations == null) {
            edit.set(context, "contextActivities", "{\"category\":[" + MENDED + "]}");
        } else {
            added(edit, relations, "category", relations.get("category"), MENDED);
        }
        return edit.apply();
    }

    private static void added(JsonEdit edit, JsonObject object, String name, @Nullable JsonValue old, String json) {
        String before = old == null
                ? ""
                : old instanceof JsonArray array
                        ? array.values().stream().map(JsonValue::text).collect(Collectors.joining(","))
                        : old.text();
        edit.set(object, name, "[" + before + (before.isEmpty() ? "" : ",") + json + "]");
    }

    private static final class CannotMend extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ReadOutcome outcome;

        CannotMend(ReadOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
