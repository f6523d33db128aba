package org.leaplms.xapi.lrs.spi;

import org.jspecify.annotations.Nullable;

/** A store could not do what was asked; nothing of the call took effect. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final StoreError error;

    /**
     * @param error why
     * @param message what happened, without personal data
     */
    public StoreException(StoreError error, String message) {
        this(error, message, null);
    }

    /**
     * @param error why
     * @param message what happened, without personal data
     * @param cause what the driver or client threw, or null
     */
    public StoreException(StoreError error, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.error = error;
    }

    /** @return why */
    public StoreError error() {
        return error;
    }
}
