package org.leaplms.xapi.remote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoreCapability;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.lrs.spi.Tenant;

/** One tenant's statements on their way to a target, with the contents of their attachments. */
record Outgoing(StatementStore source, Tenant tenant, ForwardTarget target) {

    /** The statement as the source has it now. */
    Optional<StoredStatement> find(UUID id) {
        return source.find(tenant, id);
    }

    /** Empty when the target took them, otherwise why it refuses them for good. */
    Optional<String> send(List<StoredStatement> statements) {
        return target.deliver(statements, attachments(statements));
    }

    private List<Attachment> attachments(List<StoredStatement> statements) {
        Map<String, Attachment> found = new LinkedHashMap<>();
        if (source.capabilities().contains(StoreCapability.ATTACHMENTS)) {
            for (StoredStatement statement : statements) {
                for (String sha2 : hashes(statement)) {
                    source.attachment(tenant, sha2).ifPresent(a -> found.put(sha2, a));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static List<String> hashes(StoredStatement statement) {
        List<String> hashes = new ArrayList<>();
        if (statement.text().contains("\"attachments\"")) {
            JsonObject tree = (JsonObject) JsonValue.parse(statement.text());
            collect(tree.array("attachments"), hashes);
            JsonObject object = tree.object("object");
            collect(object == null ? null : object.array("attachments"), hashes);
        }
        return hashes;
    }

    private static void collect(@Nullable JsonArray attachments, List<String> hashes) {
        for (int i = 0; attachments != null && i < attachments.size(); i++) {
            String sha2 = ((JsonObject) attachments.get(i)).string("sha2");
            if (sha2 != null) {
                hashes.add(sha2.toLowerCase(Locale.ROOT));
            }
        }
    }
}
