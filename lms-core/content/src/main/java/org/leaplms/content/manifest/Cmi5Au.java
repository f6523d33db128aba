package org.leaplms.content.manifest;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.LangText;

/**
 * An assignable unit of a cmi5 course (cmi5 section 13.1.4). Immutable.
 *
 * @param id the publisher's id, an IRI
 * @param titles titles by language
 * @param descriptions descriptions by language
 * @param objectiveIds ids of the objectives it serves
 * @param url what is launched: absolute, or relative to the course structure, with its own query kept
 * @param launchMethod how it is opened
 * @param moveOn when the learner may move on
 * @param masteryScore between 0 and 1, or {@code null}
 * @param launchParameters handed to the AU as they are, or {@code null}
 * @param entitlementKey handed to the AU as it is, or {@code null}
 * @param activityType an IRI, or {@code null}
 */
public record Cmi5Au(
        String id,
        List<LangText> titles,
        List<LangText> descriptions,
        List<String> objectiveIds,
        String url,
        LaunchMethod launchMethod,
        MoveOn moveOn,
        @Nullable BigDecimal masteryScore,
        @Nullable String launchParameters,
        @Nullable String entitlementKey,
        @Nullable String activityType)
        implements Cmi5Node {
    /** Takes copies of the lists. */
    public Cmi5Au {
        titles = List.copyOf(titles);
        descriptions = List.copyOf(descriptions);
        objectiveIds = List.copyOf(objectiveIds);
    }

    /** An AU to be written. */
    public static Cmi5Au of(
            String id,
            LangText title,
            LangText description,
            String url,
            MoveOn moveOn,
            @Nullable BigDecimal masteryScore) {
        return new Cmi5Au(
                id,
                List.of(title),
                List.of(description),
                List.of(),
                url,
                LaunchMethod.ANY_WINDOW,
                moveOn,
                masteryScore,
                null,
                null,
                null);
    }

    /** How an AU is opened. */
    public enum LaunchMethod {
        /** The LMS chooses. */
        ANY_WINDOW("AnyWindow"),
        /** A window of its own, or the whole window of the LMS. */
        OWN_WINDOW("OwnWindow");

        private final String token;

        LaunchMethod(String token) {
            this.token = token;
        }

        /** The word of the specification. */
        public String token() {
            return token;
        }
    }

    /** What makes an AU satisfied. */
    public enum MoveOn {
        /** Passed. */
        PASSED("Passed"),
        /** Completed. */
        COMPLETED("Completed"),
        /** Both. */
        COMPLETED_AND_PASSED("CompletedAndPassed"),
        /** Either. */
        COMPLETED_OR_PASSED("CompletedOrPassed"),
        /** Nothing: satisfied from the start. */
        NOT_APPLICABLE("NotApplicable");

        private final String token;

        MoveOn(String token) {
            this.token = token;
        }

        /** The word of the specification. */
        public String token() {
            return token;
        }
    }
}
