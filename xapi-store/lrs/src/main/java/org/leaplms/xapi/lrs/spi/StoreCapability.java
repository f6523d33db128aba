package org.leaplms.xapi.lrs.spi;

/** What a store can do beyond storing and querying; a call that needs a missing one fails with {@link StoreError#UNSUPPORTED}. */
public enum StoreCapability {
    /** {@link StatementStore#count} and {@link StatementStore#countBy} without reading every statement. */
    COUNTING,
    /** {@link StatementStore#erase}. */
    ERASING,
    /** {@link StatementStore#purge}. */
    PURGING,
    /** {@link StatementQuery#includeVoided()}. */
    VOIDED_IN_QUERIES,
    /** {@link StatementQuery#authority()}. */
    AUTHORITY_FILTER,
    /** Texts come back character for character; without it, as the same statement in JSON. */
    VERBATIM,
    /** {@link StatementStore#attachment}. */
    ATTACHMENTS,
    /** More than one tenant. */
    TENANTS
}
