package org.leaplms.lms;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of an imported course, ready to be served. Instances are immutable and may be opened many times, from many threads.
 *
 * @param path inside the course, with forward slashes, without a leading one
 * @param contentType a media type, with charset where it is text
 * @param size in bytes
 * @param entityTag a strong validator, without quotes; files of a course version never change
 * @param bytes where the bytes come from
 */
public record ContentFile(String path, String contentType, long size, String entityTag, Bytes bytes) {

    /** Opens the whole file. The caller closes the stream. */
    public InputStream open() throws IOException {
        return bytes.open(0);
    }

    /**
     * Opens the file at an offset, so that a range can be served without reading what comes before it.
     *
     * @param offset from 0 to {@link #size()}
     */
    public InputStream openAt(long offset) throws IOException {
        if (offset < 0 || offset > size) {
            throw new IllegalArgumentException("offset outside the file");
        }
        return bytes.open(offset);
    }

    /** Where the bytes of a file come from. */
    @FunctionalInterface
    public interface Bytes {
        /** Opens at an offset from 0 to the size. */
        InputStream open(long offset) throws IOException;
    }
}
