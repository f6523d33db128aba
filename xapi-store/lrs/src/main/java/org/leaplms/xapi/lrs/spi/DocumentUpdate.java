package org.leaplms.xapi.lrs.spi;

import java.util.Optional;

/** Makes a document's next version from its current one: a replacement, or a merge. */
@FunctionalInterface
public interface DocumentUpdate {
    /**
     * @param current the current version, empty when there is none
     * @return the next version; whatever this throws reaches the caller of {@link DocumentStore#write}, and nothing is written
     */
    DocumentContent next(Optional<Document> current);

    /**
     * @param content the next version
     * @return an update that does not look at the current version
     */
    static DocumentUpdate replaceBy(DocumentContent content) {
        return current -> content;
    }
}
