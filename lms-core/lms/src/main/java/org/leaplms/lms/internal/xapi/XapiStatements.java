package org.leaplms.lms.internal.xapi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.Course;
import org.leaplms.lms.LaunchMode;
import org.leaplms.lms.Registration;
import org.leaplms.lms.internal.Case;
import org.leaplms.lms.internal.Iris;
import org.leaplms.lms.internal.NameUuid;
import org.leaplms.lms.internal.StatementDraft;
import org.leaplms.lms.internal.StatementDraft.Verb;
import org.leaplms.lms.spi.PendingStatement;
import org.leaplms.scorm.json.JsonObject;

/** The statements the engine makes about courses that speak xAPI (cmi5 section 9.3); ids follow from what they are about. */
final class XapiStatements {
    private final Course course;
    private final Registration registration;
    private final Outline outline;
    private final Iris iris;

    XapiStatements(Course course, Registration registration, Outline outline, Iris iris) {
        this.course = course;
        this.registration = registration;
        this.outline = outline;
        this.iris = iris;
    }

    /** The id the unit has for its content: cmi5 wants one of our own, xAPI packages rely on theirs. */
    String activityId(Outline.Unit unit) {
        return outline.cmi5() ? iris.unit(course, unit.id()) : unit.id();
    }

    PendingStatement launched(Outline.Unit unit, UUID session, Case opening, String launchUrl) {
        StatementDraft draft = draft(Verb.LAUNCHED, StatementDraft.activity(activityId(unit), null), opening.now());
        if (outline.cmi5()) {
            defined(draft, unit.id(), session)
                    .extension(Cmi5.LAUNCH_MODE, word(opening.window().mode()))
                    .extension(Cmi5.MOVE_ON, unit.moveOn())
                    .extension(Cmi5.LAUNCH_URL, launchUrl);
            @Nullable Double mastery = unit.masteryScore();
            if (mastery != null) {
                draft.extension(Cmi5.MASTERY_SCORE, mastery);
            }
            @Nullable String parameters = unit.launchParameters();
            if (parameters != null) {
                draft.extension(Cmi5.LAUNCH_PARAMETERS, parameters);
            }
        }
        return draft.finish(id("launched/" + session));
    }

    /** Launch modes as cmi5 writes them. */
    static String word(LaunchMode mode) {
        return switch (mode) {
            case NORMAL -> "Normal";
            case BROWSE -> "Browse";
            case REVIEW -> "Review";
        };
    }

    PendingStatement abandoned(Outline.Unit unit, UUID session, Duration lasted, Instant at) {
        StatementDraft draft = draft(Verb.ABANDONED, StatementDraft.activity(activityId(unit), null), at);
        return defined(draft, unit.id(), session).duration(lasted).finish(id("abandoned/" + session));
    }

    PendingStatement waived(Outline.Unit unit, UUID session, String reason, Instant at) {
        StatementDraft draft = draft(Verb.WAIVED, StatementDraft.activity(activityId(unit), null), at);
        return defined(draft, unit.id(), session)
                .category(StatementDraft.activity(Cmi5.MOVE_ON_CATEGORY, null))
                .success(true)
                .completion(true)
                .result("extensions", new JsonObject().set(Cmi5.REASON, reason))
                .finish(id("waived/" + unit.id()));
    }

    /** @param ids publisher's ids: blocks from the inside out, the course last */
    List<PendingStatement> satisfied(List<String> ids, UUID session, Instant at) {
        List<PendingStatement> made = new ArrayList<>();
        for (String id : ids) {
            boolean whole = id.equals(outline.id());
            String iri = whole ? iris.course(course) : iris.unit(course, id);
            made.add(satisfied(id, iri, whole ? Cmi5.COURSE_TYPE : Cmi5.BLOCK_TYPE, session, at));
        }
        return made;
    }

    private PendingStatement satisfied(String publisherId, String iri, String type, UUID session, Instant at) {
        StatementDraft draft = draft(Verb.SATISFIED, StatementDraft.activity(iri, type), at);
        return defined(draft, publisherId, session).finish(id("satisfied/" + publisherId));
    }

    private StatementDraft draft(Verb verb, JsonObject object, Instant at) {
        return new StatementDraft(registration.id(), iris.actor(registration.learner()), verb, object, at);
    }

    private static StatementDraft defined(StatementDraft draft, String publisherId, UUID session) {
        return draft.category(StatementDraft.activity(Cmi5.CATEGORY, null))
                .grouping(StatementDraft.activity(publisherId, null))
                .extension(Cmi5.SESSION_ID, session.toString());
    }

    private UUID id(String name) {
        return NameUuid.of(registration.id(), name);
    }
}
