package org.leaplms.scorm.browser;

import org.jspecify.annotations.Nullable;

/** A session, or why there is none. */
final class Opened {
    final @Nullable BrowserSession session;
    final @Nullable String fault;

    Opened(@Nullable BrowserSession session, @Nullable String fault) {
        this.session = session;
        this.fault = fault;
    }
}
