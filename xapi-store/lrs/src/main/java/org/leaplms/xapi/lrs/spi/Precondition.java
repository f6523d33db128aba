package org.leaplms.xapi.lrs.spi;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of the current version for a write to happen; evaluated and acted on as one atomic step. */
public sealed interface Precondition {
    /** Nothing must hold. */
    Precondition NONE = new None();
    /** There must be no such document: {@code If-None-Match: *}. */
    Precondition ABSENT = new Absent();
    /** There must be such a document: {@code If-Match: *}. */
    Precondition PRESENT = new Present();

    /** See {@link #NONE}. */
    record None() implements Precondition {}

    /** See {@link #ABSENT}. */
    record Absent() implements Precondition {}

    /** See {@link #PRESENT}. */
    record Present() implements Precondition {}

    /**
     * There must be a document with one of these etags: {@code If-Match}.
     *
     * @param etags without quotes
     */
    record Matches(Set<String> etags) implements Precondition {
        public Matches {
            etags = Set.copyOf(etags);
        }
    }

    /**
     * If there is a document, it must have none of these etags: {@code If-None-Match} with etags.
     *
     * @param etags without quotes
     */
    record MatchesNone(Set<String> etags) implements Precondition {
        public MatchesNone {
            etags = Set.copyOf(etags);
        }
    }

    /**
     * @param current the current version, or null when there is none
     * @return whether the write may happen
     */
    default boolean allows(@Nullable Document current) {
        if (this instanceof Absent) {
            return current == null;
        }
        if (this instanceof Present) {
            return current != null;
        }
        if (this instanceof Matches matches) {
            return current != null && matches.etags().contains(current.etag());
        }
        if (this instanceof MatchesNone none) {
            return current == null || !none.etags().contains(current.etag());
        }
        return true;
    }
}
