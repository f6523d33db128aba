package org.leaplms.xapi.remote;

import java.util.List;
import java.util.Optional;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/**
 * Where a {@link Forwarder} takes statements: another LRS ({@link RemoteLrs}), an address of a host ({@link Webhook}), or a host's
 * own, such as a queue.
 */
@FunctionalInterface
public interface ForwardTarget {
    /**
     * Takes all of the statements or none. May be given the same ones again after a failure.
     *
     * @param statements at least one, in the order in which they were stored
     * @param attachments the contents of their attachments that the source has
     * @return empty when they are taken; otherwise why they are refused for good, without personal data
     * @throws org.leaplms.xapi.lrs.spi.StoreException {@code UNAVAILABLE} when nothing can be taken now
     */
    Optional<String> deliver(List<StoredStatement> statements, List<Attachment> attachments);
}
