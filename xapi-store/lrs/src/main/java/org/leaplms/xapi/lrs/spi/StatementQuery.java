package org.leaplms.xapi.lrs.spi;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which statements, in which order. Every filter given must match; {@code null} filters nothing. A statement whose object is a
 * StatementRef also matches when the statement it refers to (and so on along a chain of up to seven, voided or not) matches all of
 * agent, verb, activity and registration by itself; times and authority are always the referring statement's own.
 *
 * @param agent the agent filter
 * @param relatedAgents whether {@code agent} looks at every agent of the statement
 * @param verb verb IRI
 * @param activity activity IRI
 * @param relatedActivities whether {@code activity} looks at every activity of the statement
 * @param registration context registration
 * @param authority only what this authority vouches for
 * @param since only stored after this instant
 * @param until only stored at or before this instant
 * @param ascending oldest stored first
 * @param includeVoided whether voided statements come too
 * @param limit 1 to {@value #MAX_LIMIT} statements per page
 * @param characters of text per page, at least 1: a page ends early, with a cursor, before the statement with which its texts would
 *     be longer together; it has at least one statement, however long. Text is the record's own, before anything is added to it
 * @param cursor where to go on, or null to begin; the other components must be those of the query it came from
 */
public record StatementQuery(
        @Nullable AgentKey agent,
        boolean relatedAgents,
        @Nullable String verb,
        @Nullable String activity,
        boolean relatedActivities,
        @Nullable UUID registration,
        @Nullable AgentKey authority,
        @Nullable Instant since,
        @Nullable Instant until,
        boolean ascending,
        boolean includeVoided,
        int limit,
        int characters,
        @Nullable Cursor cursor) {

    /** The most statements one page can hold. */
    public static final int MAX_LIMIT = 1000;

    /** What {@code characters} is unless told otherwise: 8 Mi. */
    public static final int USUAL_CHARACTERS = 8 << 20;

    /** Every statement that is not voided, newest first, 100 per page. */
    public static final StatementQuery ALL = builder().build();

    public StatementQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT);
        }
        if (characters < 1) {
            throw new IllegalArgumentException("characters is at least 1");
        }
    }

    /** @return a builder that starts with every statement that is not voided, newest first, 100 per page */
    public static Builder builder() {
        return new Builder();
    }

    /** @return a builder that starts with this query */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * @param next where to go on
     * @return this query from there
     */
    public StatementQuery from(Cursor next) {
        return toBuilder().cursor(next).build();
    }

    /** @return whether agent, verb, activity or registration narrows the result */
    public boolean filtersByFacet() {
        return agent != null || verb != null || activity != null || registration != null;
    }

    /** Builds a query; not thread-safe. */
    public static final class Builder {
        private @Nullable AgentKey agent;
        private boolean relatedAgents;
        private @Nullable String verb;
        private @Nullable String activity;
        private boolean relatedActivities;
        private @Nullable UUID registration;
        private @Nullable AgentKey authority;
        private @Nullable Instant since;
        private @Nullable Instant until;
        private boolean ascending;
        private boolean includeVoided;
        private int limit = 100;
        private int characters = USUAL_CHARACTERS;
        private @Nullable Cursor cursor;

        private Builder() {}

        private Builder(StatementQuery q) {
            agent = q.agent;
            relatedAgents = q.relatedAgents;
            verb = q.verb;
            activity = q.activity;
            relatedActivities = q.relatedActivities;
            registration = q.registration;
            authority = q.authority;
            since = q.since;
            until = q.until;
            ascending = q.ascending;
            includeVoided = q.includeVoided;
            limit = q.limit;
            characters = q.characters;
            cursor = q.cursor;
        }

        /** @see StatementQuery#agent() */
        public Builder agent(@Nullable AgentKey value) {
            agent = value;
            return this;
        }

        /** @see StatementQuery#relatedAgents() */
        public Builder relatedAgents(boolean value) {
            relatedAgents = value;
            return this;
        }

        /** @see StatementQuery#verb() */
        public Builder verb(@Nullable String value) {
            verb = value;
            return this;
        }

        /** @see StatementQuery#activity() */
        public Builder activity(@Nullable String value) {
            activity = value;
            return this;
        }

        /** @see StatementQuery#relatedActivities() */
        public Builder relatedActivities(boolean value) {
            relatedActivities = value;
            return this;
        }

        /** @see StatementQuery#registration() */
        public Builder registration(@Nullable UUID value) {
            registration = value;
            return this;
        }

        /** @see StatementQuery#authority() */
        public Builder authority(@Nullable AgentKey value) {
            authority = value;
            return this;
        }

        /** @see StatementQuery#since() */
        public Builder since(@Nullable Instant value) {
            since = value;
            return this;
        }

        /** @see StatementQuery#until() */
        public Builder until(@Nullable Instant value) {
            until = value;
            return this;
        }

        /** @see StatementQuery#ascending() */
        public Builder ascending(boolean value) {
            ascending = value;
            return this;
        }

        /** @see StatementQuery#includeVoided() */
        public Builder includeVoided(boolean value) {
            includeVoided = value;
            return this;
        }

        /** @see StatementQuery#limit() */
        public Builder limit(int value) {
            limit = value;
            return this;
        }

        /** @see StatementQuery#characters() */
        public Builder characters(int value) {
            characters = value;
            return this;
        }

        /** @see StatementQuery#cursor() */
        public Builder cursor(@Nullable Cursor value) {
            cursor = value;
            return this;
        }

        /** @return the query */
        public StatementQuery build() {
            return new StatementQuery(
                    agent,
                    relatedAgents,
                    verb,
                    activity,
                    relatedActivities,
                    registration,
                    authority,
                    since,
                    until,
                    ascending,
                    includeVoided,
                    limit,
                    characters,
                    cursor);
        }
    }
}
