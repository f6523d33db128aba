package org.leaplms.lms;

import java.net.URI;
import java.time.Instant;

/**
 * A signed link that opens a course for one registration.
 *
 * @param uri {@code <base>/launch/<token>}
 * @param token for {@link Launches#open}
 * @param expires after this instant the link opens nothing
 */
public record LaunchLink(URI uri, String token, Instant expires) {}
