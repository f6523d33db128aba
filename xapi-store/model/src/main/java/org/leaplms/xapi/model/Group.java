package org.leaplms.xapi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Agents together; without an identifier it is anonymous and has at least one member. */
public record Group(@Nullable String name, @Nullable Identifier identifier, List<Agent> members) implements Actor {
    public Group {
        members = List.copyOf(members);
    }
}
