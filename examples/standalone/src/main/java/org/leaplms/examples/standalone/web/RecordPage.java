package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import java.util.List;
import java.util.UUID;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.examples.standalone.people.Person;
import org.leaplms.lms.Course;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.Progress;
import org.leaplms.lms.ProgressRow;

/** What is on record about the learner who is signed in, and nobody else. */
final class RecordPage {
    private RecordPage() {}

    static Reply list(Visit visit, Person person, LeapLms lms) {
        List<ProgressRow> rows = lms.registrations().byLearner(person.id());
        Table table = Table.of(
                visit.say("record.caption"),
                visit.say("field.course"),
                visit.say("field.status"),
                visit.say("field.progress"),
                visit.say("field.score"),
                visit.say("field.time"),
                visit.say("field.last"));
        for (ProgressRow row : rows) {
            table = table.row(
                    course(visit, lms, row),
                    Words.status(visit, row.status()),
                    Words.bar(visit, row.percent()),
                    Html.text(Words.score(visit, row.score())),
                    Html.text(Words.duration(visit, row.times().content())),
                    Words.instant(visit, row.lastActivityAt()));
        }
        return Reply.page(
                visit.say("record.title"),
                of("h1").text(visit.say("record.title")),
                rows.isEmpty() ? of("p").cls("empty").text(visit.say("record.empty")) : table.html());
    }

    private static Html course(Visit visit, LeapLms lms, ProgressRow row) {
        UUID id = row.registration().id();
        String title = title(visit, lms, row.registration().courseId());
        return of("a").attr("href", "/record/" + id).text(title);
    }

    static String title(Visit visit, LeapLms lms, UUID courseId) {
        return lms.courses()
                .find(courseId)
                .map(course -> course.title(visit.language().locale()) + " ("
                        + course.standard().label() + ")")
                .orElse(courseId.toString());
    }

    /** @param export what of the things set aside is wanted as a file, empty for the page */
    static Reply show(Visit visit, Person person, LeapLms lms, UUID registrationId, String export) {
        return lms.registrations()
                .find(registrationId)
                .filter(registration -> registration.learner().id().equals(person.id()))
                .map(registration -> export.isEmpty()
                        ? detail(visit, lms, registrationId)
                        : Kept.export(visit, lms, registration, export, true))
                .orElseGet(Reply::notFound);
    }

    private static Reply detail(Visit visit, LeapLms lms, UUID registrationId) {
        Progress progress = lms.registrations().progress(registrationId);
        Course course = lms.courses().find(progress.registration().courseId()).orElseThrow();
        String title = course.title(visit.language().locale());
        Element answers = progress.interactions().isEmpty()
                ? of("p").cls("empty").text(visit.say("record.noAnswers"))
                : Answers.table(visit, progress.interactions());
        return Reply.page(
                title,
                of("p").with(of("a").attr("href", "/record").text(visit.say("record.back"))),
                of("h1").text(title),
                Standing.card(visit, progress),
                of("h2").text(visit.say("why.title")),
                WhyTree.html(visit, progress.why()),
                Kept.full(visit, lms.registrations().setAside(registrationId)),
                of("h2").text(visit.say("record.answers")),
                answers,
                Standing.activities(visit, progress),
                of("h2").text(visit.say("record.statements")),
                StatementList.full(visit, lms.statements().ofRegistration(registrationId)));
    }
}
