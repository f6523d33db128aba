package org.leaplms.lms.spi;

import java.util.Optional;
import org.leaplms.lms.Course;
import org.leaplms.lms.Registration;

/**
 * Keys that a host and the provider of content agreed on outside of the course, by which the content tells that this system may
 * use it ({@code entitlementKey.alternate}, cmi5 10.2.7.2). Implementations are thread-safe.
 */
@FunctionalInterface
public interface Entitlements {
    /** No keys but those that stand in course structures. */
    Entitlements NONE = (registration, course, unitId) -> Optional.empty();

    /**
     * The key for a launch, as the provider of the content wants it; asked at every opening of a window.
     *
     * @param unitId the publisher's id of the AU
     */
    Optional<String> alternate(Registration registration, Course course, String unitId);
}
