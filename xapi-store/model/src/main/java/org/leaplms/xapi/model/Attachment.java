package org.leaplms.xapi.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document that belongs to a statement.
 *
 * @param usageType an IRI
 * @param length octets, at least 0
 * @param sha2 SHA-2 of the octets, hexadecimal
 * @param fileUrl where the octets can be had, or null when they travel with the statement
 */
public record Attachment(
        String usageType,
        Map<String, String> display,
        Map<String, String> description,
        String contentType,
        long length,
        String sha2,
        @Nullable String fileUrl) {
    /** Usage type of a JSON web signature over the statement (xAPI 1.0.3 Data 2.6). */
    public static final String SIGNATURE = "http://adlnet.gov/expapi/attachments/signature";

    public Attachment {
        display = Maps.ordered(display);
        description = Maps.ordered(description);
    }
}
