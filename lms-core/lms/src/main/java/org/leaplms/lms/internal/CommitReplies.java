package org.leaplms.lms.internal;

import org.jspecify.annotations.Nullable;
import org.leaplms.lms.CommitReply;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonNull;
import org.leaplms.scorm.json.JsonObject;

/** The bodies of commit answers. */
public final class CommitReplies {
    private CommitReplies() {}

    /** @param view null where there is none */
    public static CommitReply stored(long ack, String hash, @Nullable Object view, int differences) {
        JsonObject body =
                new JsonObject().set("ack", ack).set("hash", hash).set("view", view == null ? JsonNull.NULL : view);
        body.setIf(differences > 0, "differences", (long) differences);
        return new CommitReply(CommitReply.Kind.STORED, Json.write(body));
    }

    public static CommitReply gap(long expected) {
        return error(CommitReply.Kind.GAP, new JsonObject().set("error", "gap").set("expected", expected));
    }

    /** @param reason taken-over, closed or conflict */
    public static CommitReply stale(String reason) {
        return error(
                CommitReply.Kind.STALE, new JsonObject().set("error", "stale").set("reason", reason));
    }

    public static CommitReply invalid(String message) {
        return error(
                CommitReply.Kind.INVALID,
                new JsonObject().set("error", "invalid").set("reason", message));
    }

    public static CommitReply denied() {
        return error(CommitReply.Kind.DENIED, new JsonObject().set("error", "denied"));
    }

    private static CommitReply error(CommitReply.Kind kind, JsonObject body) {
        return new CommitReply(kind, Json.write(body));
    }
}
