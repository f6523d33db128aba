package org.leaplms.xapi.model;

import org.jspecify.annotations.Nullable;

/** Somebody who acts: an agent or a group. */
public sealed interface Actor extends StatementObject permits Agent, Group {
    /** The name to show, or null. */
    @Nullable
    String name();

    /** What identifies the actor; null only for an anonymous group. */
    @Nullable
    Identifier identifier();

    /** This actor as xAPI JSON. */
    default String json() {
        return ModelJson.actor(this);
    }
}
