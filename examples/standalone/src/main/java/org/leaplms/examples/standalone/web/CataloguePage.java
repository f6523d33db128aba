package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.examples.standalone.people.Person;
import org.leaplms.lms.Course;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.ProgressRow;
import org.leaplms.lms.ProgressStatus;

/** The courses on offer, each with where the learner stands. */
final class CataloguePage {
    private CataloguePage() {}

    static Reply show(Visit visit, Person person, LeapLms lms, CourseNotes notes) {
        List<Course> courses = Catalogue.of(lms);
        Map<UUID, ProgressRow> mine = latest(lms.registrations().byLearner(person.id()));
        Element cards = of("ul").cls("cards");
        for (Course course : courses) {
            cards = cards.with(card(visit, course, notes, mine.get(course.id())));
        }
        return Reply.page(
                visit.say("courses.title"),
                of("h1").text(visit.say("courses.title")),
                of("p").cls("lead").text(visit.say("courses.welcome", person.given())),
                courses.isEmpty() ? of("p").cls("empty").text(visit.say("courses.empty")) : cards);
    }

    /** The row of each course that counts: the newest. */
    static Map<UUID, ProgressRow> latest(List<ProgressRow> newestFirst) {
        Map<UUID, ProgressRow> rows = new HashMap<>();
        newestFirst.forEach(row -> rows.putIfAbsent(row.registration().courseId(), row));
        return rows;
    }

    private static Element card(Visit visit, Course course, CourseNotes notes, @Nullable ProgressRow row) {
        String title = course.title(visit.language().locale());
        Element link = of("a").attr("href", "/courses/" + course.id()).text(title);
        return of("li").cls("card")
                .with(
                        of("h2").with(link),
                        notes.summary(visit, course),
                        of("p").cls("facts").with(badge(course.standard().label()), state(visit, row)),
                        row == null || row.status() == ProgressStatus.NOT_STARTED
                                ? Html.NOTHING
                                : Words.bar(visit, row.percent()),
                        launch(visit, course, row));
    }

    static Element badge(String text) {
        return of("span").cls("badge").text(text);
    }

    static Element state(Visit visit, @Nullable ProgressRow row) {
        return Words.status(visit, row == null ? ProgressStatus.NOT_STARTED : row.status());
    }

    /** The button that opens the course; its name tells screen readers which one. */
    static Element launch(Visit visit, Course course, @Nullable ProgressRow row) {
        String key = row == null || row.status() == ProgressStatus.NOT_STARTED
                ? "courses.start"
                : row.status() == ProgressStatus.IN_PROGRESS ? "courses.resume" : "courses.again";
        return Forms.post(visit, "/courses/" + course.id() + "/launch")
                .with(of("button")
                        .with(
                                Html.text(visit.say(key)),
                                of("span")
                                        .cls("unseen")
                                        .text(" "
                                                + course.title(visit.language().locale()) + ", "
                                                + course.standard().label())));
    }
}
