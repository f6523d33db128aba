package org.leaplms.xapi.lrs.spi;

/**
 * What a document is to hold.
 *
 * @param contentType Internet media type
 * @param bytes the content; whoever made this does not change them afterwards
 */
public record DocumentContent(String contentType, byte[] bytes) {}
