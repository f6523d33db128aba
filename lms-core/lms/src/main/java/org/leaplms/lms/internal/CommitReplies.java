package org.leaplms.lms.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.CommitReply;
import org.leaplms.lms.SetAside;
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

    /** Entries before the batch never arrived; it is set aside meanwhile. */
    public static CommitReply gap(long expected, SetAside kept) {
        return error(
                CommitReply.Kind.GAP,
                new JsonObject()
                        .set("error", "gap")
                        .set("expected", expected)
                        .set("kept", kept.id().toString()));
    }

    /** The entries are set aside; the body carries why and under which id. */
    public static CommitReply stale(SetAside kept) {
        return error(
                CommitReply.Kind.STALE,
                new JsonObject()
                        .set("error", "stale")
                        .set(
                                "reason",
                                kept.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .set("kept", kept.id().toString()));
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
