package org.leaplms.xapi.lrs;

import java.util.Optional;

/** What a caller may do (xAPI 1.0.3 Communication 4.0). */
public enum Scope {
    STATEMENTS_WRITE("statements/write"),
    /** Only statements that the caller vouches for. */
    STATEMENTS_READ_MINE("statements/read/mine"),
    STATEMENTS_READ("statements/read"),
    STATE("state"),
    /**
     * Definitions of activities and names of agents: without it statements are stored as they are, but nobody else learns
     * definitions and names from them.
     */
    DEFINE("define"),
    PROFILE("profile"),
    ALL_READ("all/read"),
    ALL("all");

    private final String id;

    Scope(String id) {
        this.id = id;
    }

    /** The name the specification gives it. */
    public String id() {
        return id;
    }

    public static Optional<Scope> of(String id) {
        for (Scope scope : values()) {
            if (scope.id.equals(id)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
