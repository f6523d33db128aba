package org.leaplms.lms.internal;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.leaplms.lms.spi.ContentStore;
import org.leaplms.lms.spi.LmsStore;

/**
 * What the parts of the door share.
 *
 * @param baseUrl without a trailing slash
 * @param busyFor how long after a window was last heard of another one has to ask before it takes over
 * @param lostAfter how long after a window was last heard of it is given up
 * @param windowLife how long a window's token is good for
 * @param graceAfterTerminated how long what a cmi5 unit said before it terminated may still arrive
 */
public record Wiring(
        LmsStore store,
        CourseShelf courses,
        ContentStore content,
        InstantSource clock,
        Supplier<UUID> ids,
        String baseUrl,
        Tokens tokens,
        Duration busyFor,
        Duration lostAfter,
        Duration windowLife,
        Duration graceAfterTerminated) {

    /** An address under the base. */
    public URI at(String path) {
        return URI.create(baseUrl + path);
    }
}
