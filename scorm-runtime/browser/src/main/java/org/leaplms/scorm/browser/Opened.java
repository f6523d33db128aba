package org.leaplms.scorm.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/** A session, or why there is none. */
public final class Opened {
    private final @Nullable BrowserSession session;
    private final @Nullable String fault;

    Opened(@Nullable BrowserSession session, @Nullable String fault) {
        this.session = session;
        this.fault = fault;
    }

    @JSExport
    public @Nullable BrowserSession session() {
        return session;
    }

    /** What is wrong with the texts the session was to be made of. */
    @JSExport
    public @Nullable String fault() {
        return fault;
    }
}
