package org.leaplms.xapi.testkit.http;

import org.leaplms.xapi.json.JsonEdit;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;

/** Statements to send, right and wrong. */
final class Samples {
    static final String ACTOR = "{\"objectType\":\"Agent\",\"mbox\":\"mailto:a@example.org\"}";
    static final String GROUP = "{\"objectType\":\"Group\",\"mbox\":\"mailto:g@example.org\"}";
    static final String ANONYMOUS = "{\"objectType\":\"Group\",\"member\":[" + ACTOR + "]}";
    static final String ACTIVITY = "{\"objectType\":\"Activity\",\"id\":\"http://example.org/a\"}";
    static final String REF = "{\"objectType\":\"StatementRef\",\"id\":\"7f1e5d3c-0000-4000-8000-0123456789ab\"}";
    static final String GOOD =
            "{\"actor\":" + ACTOR + ",\"verb\":{\"id\":\"http://example.org/did\"},\"object\":" + ACTIVITY + "}";

    private Samples() {}

    static JsonObject object(String json) {
        return (JsonObject) JsonValue.parse(json);
    }

    /** The good statement with a member set. */
    static String with(String member, String json) {
        JsonObject root = object(GOOD);
        return JsonEdit.of(root).set(root, member, json).apply();
    }

    /** Any statement with a member set. */
    static String plus(String statement, String member, String json) {
        JsonObject root = object(statement);
        return JsonEdit.of(root).set(root, member, json).apply();
    }

    static String without(String member) {
        JsonObject root = object(GOOD);
        return JsonEdit.of(root).remove(root, member).apply();
    }

    static String actor(String members) {
        return with("actor", "{" + members + "}");
    }

    static String object(String type, String members) {
        return with("object", "{\"objectType\":\"" + type + "\"," + members + "}");
    }

    static String result(String members) {
        return with("result", "{" + members + "}");
    }

    static String score(String members) {
        return result("\"score\":{" + members + "}");
    }

    static String context(String members) {
        return with("context", "{" + members + "}");
    }

    static String definition(String members) {
        return with("object", "{\"id\":\"http://example.org/a\",\"definition\":{" + members + "}}");
    }

    static String attachment(String members) {
        return with("attachments", "[{" + members + "}]");
    }

    /** The members of an attachment at a fileUrl, without one of them. */
    static String attachmentWithout(String left) {
        JsonObject whole = object("{\"usageType\":\"http://example.org/u\",\"display\":{\"en\":\"A\"},"
                + "\"contentType\":\"text/plain\",\"length\":4,\"sha2\":\"" + "a".repeat(64)
                + "\",\"fileUrl\":\"http://example.org/f\"}");
        String json = JsonEdit.of(whole).remove(whole, left).apply();
        return json.substring(1, json.length() - 1);
    }

    /** An attachment with one member changed. */
    static String attachmentWith(String member, String value) {
        JsonObject whole = object("{" + attachmentWithout("none") + "}");
        String json = JsonEdit.of(whole).set(whole, member, value).apply();
        return attachment(json.substring(1, json.length() - 1));
    }

    /** The statement as SubStatement of a good one. */
    static String inside(String statement) {
        JsonObject root = object(statement);
        return with(
                "object",
                JsonEdit.of(root).set(root, "objectType", "\"SubStatement\"").apply());
    }
}
