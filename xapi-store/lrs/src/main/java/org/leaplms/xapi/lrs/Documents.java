package org.leaplms.xapi.lrs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonEdit;
import org.leaplms.xapi.json.JsonException;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonText;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.lrs.AccessPolicy.DocumentAction;
import org.leaplms.xapi.lrs.RefusedException.Reason;
import org.leaplms.xapi.lrs.spi.Document;
import org.leaplms.xapi.lrs.spi.DocumentContent;
import org.leaplms.xapi.lrs.spi.DocumentKey;
import org.leaplms.xapi.lrs.spi.DocumentKind;
import org.leaplms.xapi.lrs.spi.DocumentOutcome;
import org.leaplms.xapi.lrs.spi.DocumentScope;
import org.leaplms.xapi.lrs.spi.DocumentUpdate;
import org.leaplms.xapi.lrs.spi.Precondition;
import org.leaplms.xapi.model.Requirement;
import org.leaplms.xapi.model.XapiVersion;

/** State and profile documents under the rules of xAPI, scopes and the host's policy. Safe for use by several threads. */
public final class Documents {
    private final Wiring wiring;

    Documents(Wiring wiring) {
        this.wiring = wiring;
    }

    public Optional<Document> find(Caller caller, DocumentKey key) {
        allow(caller, DocumentAction.READ, key.scope(), key.id());
        return wiring.documents().find(caller.tenant(), key);
    }

    /** The ids of a scope, only those changed after {@code since} when it is given. */
    public List<String> ids(Caller caller, DocumentScope scope, @Nullable Instant since) {
        allow(caller, DocumentAction.READ, scope, null);
        return wiring.documents().ids(caller.tenant(), scope, since);
    }

    /**
     * Writes a document whole (PUT).
     *
     * @param condition what must hold; null when the sender named nothing
     * @throws RefusedException when the sender must name a condition, or it does not hold
     */
    public Document put(
            Caller caller,
            XapiVersion version,
            DocumentKey key,
            @Nullable Precondition condition,
            DocumentContent content) {
        allow(caller, DocumentAction.WRITE, key.scope(), key.id());
        Precondition effective = condition == null ? unasked(caller, version, key) : condition;
        DocumentOutcome outcome = wiring.documents().write(caller.tenant(), key, effective, current -> content);
        if (outcome instanceof DocumentOutcome.Written written) {
            return written.document();
        }
        throw condition == null
                ? RefusedException.of(Reason.CONFLICT, Requirement.DOCUMENT_CONFLICT, "")
                : RefusedException.of(Reason.PRECONDITION, Requirement.PRECONDITION_FAILED, "");
    }

    /** What holds when nothing was named (1.0.3 Communication 3.1; 2.0 4.1.4). */
    private Precondition unasked(Caller caller, XapiVersion version, DocumentKey key) {
        if (version == XapiVersion.V2_0) {
            return Precondition.ABSENT;
        }
        if (key.scope().kind() == DocumentKind.STATE) {
            return Precondition.NONE;
        }
        throw wiring.documents().find(caller.tenant(), key).isPresent()
                ? RefusedException.of(Reason.CONFLICT, Requirement.DOCUMENT_CONFLICT, "")
                : RefusedException.invalid(Requirement.PRECONDITION_MISSING, "");
    }

    /**
     * Merges a JSON object into a document, or writes it where there is none (POST). For callers read leniently, what says it is
     * JSON and is not is written whole.
     */
    public Document merge(Caller caller, DocumentKey key, @Nullable Precondition condition, DocumentContent content) {
        allow(caller, DocumentAction.WRITE, key.scope(), key.id());
        Precondition effective = condition == null ? Precondition.NONE : condition;
        DocumentOutcome outcome =
                wiring.documents().write(caller.tenant(), key, effective, merging(content, caller.lenient()));
        if (outcome instanceof DocumentOutcome.Written written) {
            return written.document();
        }
        throw RefusedException.of(Reason.PRECONDITION, Requirement.PRECONDITION_FAILED, "");
    }

    private static DocumentUpdate merging(DocumentContent content, boolean lenient) {
        JsonValue sent;
        try {
            sent = isJson(content.contentType()) ? parsed(content.bytes(), Requirement.DOCUMENT_JSON) : null;
        } catch (RefusedException e) {
            if (lenient) {
                return DocumentUpdate.replaceBy(content);
            }
            throw e;
        }
        return current -> current.map(old -> merged(old, sent)).orElse(content);
    }

    private static DocumentContent merged(Document old, @Nullable JsonValue sent) {
        if (!isJson(old.contentType())
                || !(sent instanceof JsonObject added)
                || !(parsed(old.content(), Requirement.DOCUMENT_TYPE) instanceof JsonObject kept)) {
            throw RefusedException.invalid(Requirement.DOCUMENT_TYPE, "");
        }
        JsonEdit edit = JsonEdit.of(kept);
        for (int i = 0; i < added.size(); i++) {
            edit.set(kept, added.name(i), added.value(i).text());
        }
        return new DocumentContent(old.contentType(), edit.apply().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonValue parsed(byte[] bytes, Requirement requirement) {
        try {
            return JsonValue.parse(JsonText.decode(bytes));
        } catch (JsonException e) {
            throw RefusedException.invalid(requirement, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isJson(String contentType) {
        int semicolon = contentType.indexOf(';');
        String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
        return "application/json".equalsIgnoreCase(type.strip());
    }

    /** Deletes one document; that there was none is fine. */
    public void delete(Caller caller, DocumentKey key, @Nullable Precondition condition) {
        allow(caller, DocumentAction.DELETE, key.scope(), key.id());
        Precondition effective = condition == null ? Precondition.NONE : condition;
        if (wiring.documents().delete(caller.tenant(), key, effective) instanceof DocumentOutcome.Refused) {
            throw RefusedException.of(Reason.PRECONDITION, Requirement.PRECONDITION_FAILED, "");
        }
    }

    /** Deletes every State document of a scope. */
    public void deleteAll(Caller caller, DocumentScope scope) {
        allow(caller, DocumentAction.DELETE, scope, null);
        wiring.documents().deleteAll(caller.tenant(), scope);
    }

    private void allow(Caller caller, DocumentAction action, DocumentScope scope, @Nullable String id) {
        boolean state = scope.kind() == DocumentKind.STATE;
        Scope needed = state ? Scope.STATE : Scope.PROFILE;
        if (action == DocumentAction.READ) {
            Statements.require(caller, needed.id(), needed, Scope.ALL_READ);
        } else {
            Statements.require(caller, needed.id(), needed);
        }
        AccessPolicy.Deny deny = wiring.policy().document(caller, action, scope, id);
        if (deny != null) {
            throw RefusedException.denied(deny);
        }
    }
}
