package org.leaplms.xapi.model;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonNumber;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;

/** The rules for the descriptions of attachments (xAPI 1.0.3 Data 2.4.11). */
final class AttachmentRules {
    private static final Set<String> MEMBERS =
            Set.of("usageType", "display", "description", "contentType", "length", "sha2", "fileUrl");
    private static final Set<Integer> SHA2_DIGITS = Set.of(56, 64, 96, 128);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Check check;

    AttachmentRules(Check check) {
        this.check = check;
    }

    void attachments(JsonObject statement) {
        JsonValue value = statement.get("attachments");
        if (value instanceof JsonArray array) {
            for (JsonValue element : array) {
                if (element instanceof JsonObject attachment) {
                    attachment(attachment);
                } else {
                    check.wrong(Requirement.ATTACHMENTS, element, "attachments");
                }
            }
        } else if (value != null) {
            check.wrong(Requirement.ATTACHMENTS, value, "attachments");
        }
    }

    private void attachment(JsonObject attachment) {
        check.keys(attachment, MEMBERS);
        check.requiredIri(attachment, "usageType", Requirement.ATTACHMENT_USAGE);
        if (check.required(attachment, "display", Requirement.ATTACHMENT_DISPLAY)) {
            check.languageMap(attachment, "display");
        }
        check.languageMap(attachment, "description");
        if (check.required(attachment, "contentType", Requirement.ATTACHMENT_CONTENT_TYPE)) {
            String type = check.string(attachment, "contentType", Requirement.ATTACHMENT_CONTENT_TYPE);
            if (type != null && !Formats.mediaType(type)) {
                check.found(Requirement.ATTACHMENT_CONTENT_TYPE, attachment.get("contentType"), type);
            }
        }
        if (check.required(attachment, "length", Requirement.ATTACHMENT_LENGTH)) {
            length(attachment.get("length"));
        }
        if (check.required(attachment, "sha2", Requirement.ATTACHMENT_SHA2)) {
            String sha2 = check.string(attachment, "sha2", Requirement.ATTACHMENT_SHA2);
            if (sha2 != null && !(SHA2_DIGITS.contains(sha2.length()) && Formats.hex(sha2))) {
                check.found(Requirement.ATTACHMENT_SHA2, attachment.get("sha2"), sha2);
            }
        }
        check.iri(attachment, "fileUrl", Requirement.NOT_AN_IRI);
    }

    private void length(@Nullable JsonValue value) {
        boolean whole = value instanceof JsonNumber number
                && number.isInteger()
                && number.value().signum() >= 0
                && number.value().compareTo(MOST) <= 0;
        if (!whole) {
            check.found(Requirement.ATTACHMENT_LENGTH, value, "");
        }
    }
}
