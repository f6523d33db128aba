package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.examples.standalone.people.Person;
import org.leaplms.lms.ActivityProgress;
import org.leaplms.lms.Completion;
import org.leaplms.lms.Course;
import org.leaplms.lms.CourseStandard;
import org.leaplms.lms.CourseUnit;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.Progress;
import org.leaplms.lms.Registration;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/** What an education lead may decide about a registration; who did it and why goes on record beside what it made happen. */
final class Decisions {
    /** The reasons that cmi5 9.5.5.2 proposes, in its words. */
    private static final List<String> REASONS =
            List.of("Tested Out", "Equivalent AU", "Equivalent Outside Activity", "Administrative");

    private static final int LONGEST_REASON = 500;

    private final LeapLms lms;

    Decisions(LeapLms lms) {
        this.lms = lms;
    }

    /** The forms, and what the last one did. */
    Html forms(Visit visit, Progress progress) {
        Course course = lms.courses().find(progress.registration().courseId()).orElseThrow();
        String action = "/lead/" + progress.registrationId();
        List<Forms.Choice> open = open(course, progress);
        Element end = Forms.post(visit, action)
                .cls("card filters")
                .with(
                        hidden("end"),
                        of("div")
                                .cls("field")
                                .with(
                                        of("label").attr("for", "end-reason").text(visit.say("decide.reason")),
                                        of("input")
                                                .id("end-reason")
                                                .attr("type", "text")
                                                .attr("name", "reason")
                                                .attr("maxlength", Integer.toString(LONGEST_REASON))
                                                .flag("required", true)),
                        of("button").cls("quiet").text(visit.say("decide.end")));
        return Html.of(
                of("h2").text(visit.say("decide.title")),
                of("p").cls("muted").text(visit.say("decide.intro")),
                open.isEmpty() ? Html.NOTHING : waive(visit, action, open),
                end);
    }

    private static Element waive(Visit visit, String action, List<Forms.Choice> open) {
        List<Forms.Choice> reasons = REASONS.stream()
                .map(reason -> new Forms.Choice(reason, visit.say("waive." + reason.replace(" ", ""))))
                .toList();
        return Forms.post(visit, action)
                .cls("card filters")
                .with(
                        hidden("waive"),
                        Forms.select("unit", visit.say("field.part"), "", open),
                        Forms.select("reason", visit.say("decide.reason"), "", reasons),
                        of("button").cls("quiet").text(visit.say("decide.waive")));
    }

    private static Element hidden(String decision) {
        return of("input").attr("type", "hidden").attr("name", "decision").attr("value", decision);
    }

    /** Units of a cmi5 course that are neither done nor waived. */
    private static List<Forms.Choice> open(Course course, Progress progress) {
        if (course.standard() != CourseStandard.CMI5) {
            return List.of();
        }
        List<String> done = progress.activities().stream()
                .filter(part -> part.completion() == Completion.COMPLETED)
                .map(ActivityProgress::id)
                .toList();
        return course.units().stream()
                .filter(unit -> !done.contains(unit.id()))
                .map(unit -> new Forms.Choice(unit.id(), unit.title()))
                .toList();
    }

    /** Does what a form asks for and shows the registration again. */
    Reply act(Person person, UUID registrationId, HttpServletRequest request) {
        Optional<Registration> registration = lms.registrations().find(registrationId);
        if (registration.isEmpty()) {
            return Reply.notFound();
        }
        String reason = HostServlet.parameter(request, "reason").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return said(registrationId, "reason");
        }
        return switch (HostServlet.parameter(request, "decision")) {
            case "waive" -> waive(person, registration.get(), HostServlet.parameter(request, "unit"), reason);
            case "end" -> end(person, registrationId, reason);
            default -> Reply.notFound();
        };
    }

    private Reply waive(Person person, Registration registration, String unit, String reason) {
        Course course = lms.courses().find(registration.courseId()).orElseThrow();
        boolean known = course.standard() == CourseStandard.CMI5
                && course.units().stream().map(CourseUnit::id).anyMatch(unit::equals);
        if (!known || !REASONS.contains(reason)) {
            return Reply.notFound();
        }
        boolean done = lms.registrations().waive(registration.id(), unit, reason);
        return after(done, person, registration.id(), "waived", reason);
    }

    private Reply end(Person person, UUID registrationId, String reason) {
        return after(lms.launches().end(registrationId), person, registrationId, "ended", reason);
    }

    private Reply after(boolean done, Person person, UUID registrationId, String what, String reason) {
        if (done) {
            put(person, registrationId, reason);
        }
        return said(registrationId, done ? what : "nothing");
    }

    /** Who decided, why, and which record came of it. */
    private void put(Person person, UUID registrationId, String reason) {
        List<StoredStatement> all = lms.statements().ofRegistration(registrationId);
        UUID outcome = all.get(all.size() - 1).id();
        JsonObject account =
                new JsonObject().set("homePage", lms.baseUrl().toString()).set("name", person.id());
        JsonObject verb = new JsonObject()
                .set("id", "http://activitystrea.ms/schema/1.0/authorize")
                .set("display", new JsonObject().set("en", "authorized").set("fr", "a autorisé"));
        lms.statements()
                .record(Json.write(new JsonObject()
                        .set("actor", new JsonObject().set("account", account))
                        .set("verb", verb)
                        .set(
                                "object",
                                new JsonObject()
                                        .set("objectType", "StatementRef")
                                        .set("id", outcome.toString()))
                        .set("result", new JsonObject().set("response", person.name() + ": " + reason))
                        .set("context", new JsonObject().set("registration", registrationId.toString()))));
    }

    private static Reply said(UUID registrationId, String what) {
        return new Reply.SeeOther("/lead/" + registrationId + "?said=" + what);
    }
}
