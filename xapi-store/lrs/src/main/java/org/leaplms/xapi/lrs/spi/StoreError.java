package org.leaplms.xapi.lrs.spi;

/** Why a store could not do what was asked. */
public enum StoreError {
    /** The database or remote LRS does not answer; the same call may work later. */
    UNAVAILABLE,
    /** The cursor is not one this store made. */
    CURSOR,
    /** This store has not the {@link StoreCapability} the call needs. */
    UNSUPPORTED,
    /** The remote LRS refused what was sent. */
    REFUSED,
    /** What is stored cannot be read. */
    CORRUPT
}
