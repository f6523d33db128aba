package org.leaplms.lms.internal.scorm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.Course;
import org.leaplms.lms.Registration;
import org.leaplms.lms.Score;
import org.leaplms.lms.internal.Iris;
import org.leaplms.lms.internal.NameUuid;
import org.leaplms.lms.internal.StatementDraft;
import org.leaplms.lms.internal.StatementDraft.Verb;
import org.leaplms.lms.spi.PendingStatement;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.sequencing.Truth;
import org.leaplms.scorm.session.ActivityProgress;
import org.leaplms.scorm.session.CourseProgress;
import org.leaplms.scorm.session.InteractionRecord;
import org.leaplms.scorm.session.JournalEntry;
import org.leaplms.scorm.session.ObjectiveRecord;
import org.leaplms.scorm.session.SessionEvent;

/**
 * What happened in a SCORM course as xAPI statements, after ADL's xAPI SCORM Profile.
 *
 * <table>
 * <caption>The mapping</caption>
 * <tr><th>SCORM</th><th>statement</th></tr>
 * <tr><td>a window is opened</td><td>launched, on the course</td></tr>
 * <tr><td>Initialize, entry ab-initio</td><td>initialized</td></tr>
 * <tr><td>Initialize, entry resume</td><td>resumed</td></tr>
 * <tr><td>an interaction with a response</td><td>responded, on the interaction</td></tr>
 * <tr><td>a comment of the learner</td><td>commented</td></tr>
 * <tr><td>progress measure</td><td>progressed, the measure as scaled score</td></tr>
 * <tr><td>score</td><td>scored</td></tr>
 * <tr><td>completion, success</td><td>completed; passed or failed</td></tr>
 * <tr><td>the same of an objective</td><td>the same, on the objective</td></tr>
 * <tr><td>Terminate with exit suspend, a lost window</td><td>suspended, with result</td></tr>
 * <tr><td>any other Terminate</td><td>terminated, with result</td></tr>
 * <tr><td>an abandoned attempt</td><td>abandoned</td></tr>
 * <tr><td>the course rolls up</td><td>completed, else passed or failed, else scored, on the course, for what is new</td></tr>
 * </table>
 *
 * <p>Interactions use the verb {@code responded}, as the profile and its statement schemas do; {@code answered} is the word of
 * authoring tools and cmi5 samples. Neutral, unanticipated and numeric results leave {@code success} out. Statement ids follow
 * from registration, journal number and position, so that making them again makes the same ones. One instance serves one batch.
 */
final class ScormStatements {
    private static final String TYPES = "http://adlnet.gov/expapi/activities/";
    private static final String PROFILE = "https://w3id.org/xapi/scorm";

    private final Course course;
    private final Registration registration;
    private final Iris iris;
    private final String namespace;
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final List<PendingStatement> made = new ArrayList<>();
    private Truth completed = Truth.UNKNOWN;
    private Truth satisfied = Truth.UNKNOWN;
    private @Nullable Double scaled;

    /** @param namespace what tells this batch's statements from all others of the registration */
    ScormStatements(Course course, Registration registration, Iris iris, String namespace) {
        this.course = course;
        this.registration = registration;
        this.iris = iris;
        this.namespace = namespace;
        course.units().forEach(unit -> titles.put(unit.id(), unit.title()));
    }

    /** The statements so far, in order. */
    List<PendingStatement> made() {
        return List.copyOf(made);
    }

    void launched(Instant at, UUID window) {
        StatementDraft draft = new StatementDraft(
                        registration.id(), iris.actor(registration.learner()), Verb.LAUNCHED, courseActivity(), at)
                .category(profile())
                .language(registration.learner().language().toLanguageTag());
        made.add(draft.finish(NameUuid.of(registration.id(), "launched/" + window)));
    }

    /** The statements of a replayed batch. */
    void happened(Replayed replayed, List<JournalEntry> entries, Attempts attempts, long skewMillis) {
        CourseProgress before = replayed.before();
        CourseProgress after = replayed.after();
        Map<String, ActivityProgress> known = byId(after);
        completed = before.completed();
        satisfied = before.satisfied();
        scaled = before.score().scaled();
        for (SessionEvent event : latestInteractions(replayed.events())) {
            attempts.follow(event);
            event(event, attempts, known, Instant.ofEpochMilli(event.atMillis() + skewMillis));
        }
        comments(entries, attempts, skewMillis);
        if (!entries.isEmpty()) {
            long last = entries.get(entries.size() - 1).atMillis() + skewMillis;
            objectives(attempts, byId(before), after, Instant.ofEpochMilli(last));
        }
    }

    private static Map<String, ActivityProgress> byId(CourseProgress progress) {
        Map<String, ActivityProgress> known = new LinkedHashMap<>();
        progress.activities().forEach(activity -> known.put(activity.activityId(), activity));
        return known;
    }

    /** Content fills an interaction in several calls; within a batch its last form is the answer. */
    private static List<SessionEvent> latestInteractions(List<SessionEvent> events) {
        Map<String, SessionEvent> last = new LinkedHashMap<>();
        for (SessionEvent event : events) {
            if (event instanceof SessionEvent.InteractionRecorded recorded) {
                last.put(key(recorded), recorded);
            }
        }
        return events.stream()
                .filter(event -> !(event instanceof SessionEvent.InteractionRecorded recorded)
                        || last.get(key(recorded)) == recorded)
                .toList();
    }

    private static String key(SessionEvent.InteractionRecorded recorded) {
        return recorded.interaction().index() + " " + recorded.activityId();
    }

    private void event(SessionEvent event, Attempts attempts, Map<String, ActivityProgress> known, Instant at) {
        String id = event.activityId();
        if (event instanceof SessionEvent.Initialized) {
            add(sco(attempts.isResumed(id) ? Verb.RESUMED : Verb.INITIALIZED, id, attempts, at));
        } else if (event instanceof SessionEvent.InteractionRecorded recorded) {
            responded(recorded.interaction(), id, attempts, at);
        } else if (event instanceof SessionEvent.Progressed progressed) {
            add(sco(Verb.PROGRESSED, id, attempts, at).score(Score.ofScaled(progressed.progressMeasure())));
        } else if (event instanceof SessionEvent.ScoreChanged scored) {
            add(sco(Verb.SCORED, id, attempts, at).score(ScormProgress.score(scored.score())));
        } else if (event instanceof SessionEvent.CompletionChanged changed && changed.completed() == Truth.TRUE) {
            add(sco(Verb.COMPLETED, id, attempts, at).completion(true));
        } else if (event instanceof SessionEvent.SuccessChanged changed && changed.satisfied() != Truth.UNKNOWN) {
            judged(changed.satisfied() == Truth.TRUE, id, attempts, known, at);
        } else if (event instanceof SessionEvent.Terminated terminated) {
            terminated(terminated, attempts, known, at);
        } else if (event instanceof SessionEvent.Abandoned) {
            add(sco(Verb.ABANDONED, id, attempts, at));
        } else if (event instanceof SessionEvent.CourseChanged changed) {
            rolledUp(changed, at);
        }
    }

    private void judged(boolean passed, String id, Attempts attempts, Map<String, ActivityProgress> known, Instant at) {
        StatementDraft draft =
                sco(passed ? Verb.PASSED : Verb.FAILED, id, attempts, at).success(passed);
        ActivityProgress activity = known.get(id);
        add(activity == null ? draft : draft.score(ScormProgress.score(activity.score())));
    }

    private void terminated(
            SessionEvent.Terminated event, Attempts attempts, Map<String, ActivityProgress> known, Instant at) {
        @Nullable ActivityProgress activity = known.get(event.activityId());
        boolean suspended = activity != null && activity.suspended();
        StatementDraft draft = sco(suspended ? Verb.SUSPENDED : Verb.TERMINATED, event.activityId(), attempts, at);
        if (activity != null) {
            truth(draft, "completion", activity.completed());
            truth(draft, "success", activity.satisfied());
            draft.score(ScormProgress.score(activity.score()));
        }
        Double reported = event.sessionSeconds();
        Duration lasted =
                reported != null ? ScormTimes.seconds(reported) : Duration.ofMillis(Math.max(0, event.elapsedMillis()));
        add(draft.duration(lasted));
    }

    /** The course's verdict is put on record when it changes; what else is known by then goes with it. */
    private void rolledUp(SessionEvent.CourseChanged event, Instant at) {
        @Nullable Verb verb = verdict(event);
        completed = event.completed();
        satisfied = event.satisfied();
        scaled = event.scaled();
        if (verb == null) {
            return;
        }
        StatementDraft draft = new StatementDraft(
                        registration.id(), iris.actor(registration.learner()), verb, courseActivity(), at)
                .category(profile());
        if (verb != Verb.SCORED) {
            truth(draft, "completion", event.completed());
            truth(draft, "success", event.satisfied());
        }
        Double score = event.scaled();
        add(score == null ? draft : draft.score(Score.ofScaled(score)));
    }

    /** What is new about the course, null if nothing that is put on record. */
    private @Nullable Verb verdict(SessionEvent.CourseChanged event) {
        if (event.completed() == Truth.TRUE && completed != Truth.TRUE) {
            return Verb.COMPLETED;
        }
        if (event.satisfied() != Truth.UNKNOWN && event.satisfied() != satisfied) {
            return event.satisfied() == Truth.TRUE ? Verb.PASSED : Verb.FAILED;
        }
        boolean judged = event.completed() == Truth.TRUE || event.satisfied() != Truth.UNKNOWN;
        return judged && event.scaled() != null && !event.scaled().equals(scaled) ? Verb.SCORED : null;
    }

    private static void truth(StatementDraft draft, String name, Truth value) {
        if (value != Truth.UNKNOWN) {
            draft.result(name, value == Truth.TRUE);
        }
    }

    private void responded(InteractionRecord interaction, String id, Attempts attempts, Instant at) {
        if (interaction.id().isEmpty() || interaction.learnerResponse().isEmpty()) {
            return;
        }
        JsonObject object =
                StatementDraft.activity(iris.interaction(course, id, interaction.id()), TYPES + "cmi.interaction");
        JsonObject definition = object.object("definition");
        if (!interaction.type().isEmpty()) {
            definition.set("interactionType", interaction.type().replace('_', '-'));
            if (!interaction.correctResponses().isEmpty()) {
                definition.set("correctResponsesPattern", new ArrayList<Object>(interaction.correctResponses()));
            }
        }
        if (!interaction.description().isEmpty()) {
            definition.set("description", new JsonObject().set(course.language(), interaction.description()));
        }
        StatementDraft draft =
                below(Verb.RESPONDED, object, id, attempts, at).result("response", interaction.learnerResponse());
        switch (interaction.result()) {
            case "correct" -> draft.success(true);
            case "incorrect", "wrong" -> draft.success(false);
            default -> {}
        }
        Duration latency = ScormTimes.interval(interaction.latency());
        add(latency == null ? draft : draft.duration(latency));
    }

    private void comments(List<JournalEntry> entries, Attempts attempts, long skewMillis) {
        for (JournalEntry entry : entries) {
            boolean set = entry.op().endsWith("SetValue")
                    && entry.args().size() == 2
                    && entry.error().equals("0");
            String id = attempts.openAt(entry.atMillis());
            if (set
                    && id != null
                    && isComment(entry.args().get(0))
                    && !entry.args().get(1).isBlank()) {
                Instant at = Instant.ofEpochMilli(entry.atMillis() + skewMillis);
                add(sco(Verb.COMMENTED, id, attempts, at)
                        .result("response", entry.args().get(1)));
            }
        }
    }

    private static boolean isComment(String element) {
        return element.equals("cmi.comments")
                || element.startsWith("cmi.comments_from_learner.") && element.endsWith(".comment");
    }

    private void objectives(Attempts attempts, Map<String, ActivityProgress> before, CourseProgress after, Instant at) {
        for (ActivityProgress activity : after.activities()) {
            ActivityProgress earlier = before.get(activity.activityId());
            for (ObjectiveRecord objective : activity.objectives()) {
                ObjectiveRecord known = earlier == null
                        ? null
                        : earlier.objectives().stream()
                                .filter(one -> one.id().equals(objective.id()))
                                .findFirst()
                                .orElse(null);
                objective(objective, known, activity.activityId(), attempts, at);
            }
        }
    }

    private void objective(
            ObjectiveRecord now, @Nullable ObjectiveRecord earlier, String id, Attempts attempts, Instant at) {
        if (now.id().isEmpty()) {
            return;
        }
        Truth completed = earlier == null ? Truth.UNKNOWN : earlier.completed();
        Truth satisfied = earlier == null ? Truth.UNKNOWN : earlier.satisfied();
        if (now.completed() == Truth.TRUE && completed != Truth.TRUE) {
            add(onObjective(Verb.COMPLETED, now, id, attempts, at).completion(true));
        }
        if (now.satisfied() != Truth.UNKNOWN && now.satisfied() != satisfied) {
            boolean passed = now.satisfied() == Truth.TRUE;
            add(onObjective(passed ? Verb.PASSED : Verb.FAILED, now, id, attempts, at)
                    .success(passed)
                    .score(ScormProgress.score(now.score())));
        } else if (!now.score().isEmpty() && (earlier == null || !now.score().equals(earlier.score()))) {
            add(onObjective(Verb.SCORED, now, id, attempts, at).score(ScormProgress.score(now.score())));
        }
    }

    private StatementDraft onObjective(Verb verb, ObjectiveRecord objective, String id, Attempts attempts, Instant at) {
        String iri = iris.objective(course, id, objective.id());
        JsonObject object =
                StatementDraft.activity(iri, TYPES + "objective", objective.description(), course.language());
        return below(verb, object, id, attempts, at);
    }

    private StatementDraft below(Verb verb, JsonObject object, String id, Attempts attempts, Instant at) {
        return draft(verb, object, id, attempts, at).parent(scoActivity(id));
    }

    private StatementDraft sco(Verb verb, String id, Attempts attempts, Instant at) {
        return draft(verb, scoActivity(id), id, attempts, at);
    }

    private StatementDraft draft(Verb verb, JsonObject object, String id, Attempts attempts, Instant at) {
        UUID attempt = NameUuid.of(registration.id(), "attempt/" + attempts.of(id) + "/" + id);
        return new StatementDraft(registration.id(), iris.actor(registration.learner()), verb, object, at)
                .grouping(courseActivity())
                .grouping(StatementDraft.activity(iris.attempt(course, id, attempt), TYPES + "attempt"))
                .category(profile())
                .language(registration.learner().language().toLanguageTag());
    }

    private JsonObject courseActivity() {
        return StatementDraft.activity(iris.course(course), TYPES + "course", course.title(), course.language());
    }

    private JsonObject scoActivity(String id) {
        String title = titles.getOrDefault(id, "");
        return StatementDraft.activity(iris.unit(course, id), TYPES + "lesson", title, course.language());
    }

    private static JsonObject profile() {
        return StatementDraft.activity(PROFILE, TYPES + "profile");
    }

    private void add(StatementDraft draft) {
        made.add(draft.finish(NameUuid.of(registration.id(), namespace + "/" + made.size())));
    }
}
