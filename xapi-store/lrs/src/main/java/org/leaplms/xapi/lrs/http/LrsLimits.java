package org.leaplms.xapi.lrs.http;

/**
 * Bounds for requests.
 *
 * @param statementBytes most octets of the JSON of statements in one request
 * @param bodyBytes most octets of one request, attachments included
 * @param documentBytes most octets of one State or profile document
 * @param attachments most attachments with content in one request
 * @param page most statements in one answer, 1 to 1000
 * @param pageCharacters most characters of statements in one answer; an answer has at least one statement, and a {@code more} link
 *     where it ends early
 */
public record LrsLimits(
        int statementBytes, long bodyBytes, int documentBytes, int attachments, int page, int pageCharacters) {
    /** 16 MiB of statements, 256 MiB of body, 8 MiB of document, 100 attachments, 500 statements and 8 Mi characters a page. */
    public static final LrsLimits DEFAULT = new LrsLimits(16 << 20, 256L << 20, 8 << 20, 100, 500, 8 << 20);

    public LrsLimits {
        boolean sizes = statementBytes > 0 && bodyBytes > 0 && documentBytes > 0 && pageCharacters > 0;
        if (!sizes || attachments < 0 || page < 1 || page > 1000) {
            throw new IllegalArgumentException("limits must be positive, a page has at most 1000 statements");
        }
    }
}
