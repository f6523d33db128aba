package org.leaplms.content.internal.archive;

import java.io.IOException;

/** The bytes of an entry are not what the directory says about them. */
public final class DamagedEntryException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedEntryException(String message) {
        super(message);
    }
}
