package org.leaplms.xapi.lrs.http;

/**
 * Bounds for requests.
 *
 * @param statementBytes most octets of the JSON of statements in one request
 * @param bodyBytes most octets of one request, attachments included
 * @param documentBytes most octets of one State or profile document
 * @param attachments most attachments with content in one request
 * @param page most statements in one answer, 1 to 1000
 */
public record LrsLimits(int statementBytes, long bodyBytes, int documentBytes, int attachments, int page) {
    /** 16 MiB of statements, 256 MiB of body, 8 MiB of document, 100 attachments, 500 statements a page. */
    public static final LrsLimits DEFAULT = new LrsLimits(16 << 20, 256L << 20, 8 << 20, 100, 500);

    public LrsLimits {
        if (statementBytes < 1 || bodyBytes < 1 || documentBytes < 1 || attachments < 0 || page < 1 || page > 1000) {
            throw new IllegalArgumentException("limits must be positive, a page has at most 1000 statements");
        }
    }
}
