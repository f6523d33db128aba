package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.examples.standalone.people.Person;
import org.leaplms.lms.Course;
import org.leaplms.lms.CourseUnit;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.ProgressRow;

/** One course: what it is, where the learner stands, and the way in. */
final class CoursePage {
    private CoursePage() {}

    static Reply show(Visit visit, Person person, LeapLms lms, CourseNotes notes, UUID courseId) {
        return lms.courses()
                .find(courseId)
                .map(course -> page(visit, course, notes, row(lms, person, courseId)))
                .orElseGet(Reply::notFound);
    }

    private static @Nullable ProgressRow row(LeapLms lms, Person person, UUID courseId) {
        return CataloguePage.latest(lms.registrations().byLearner(person.id())).get(courseId);
    }

    private static Reply page(Visit visit, Course course, CourseNotes notes, @Nullable ProgressRow row) {
        String title = course.title(visit.language().locale());
        return Reply.page(
                title,
                of("p").with(of("a").attr("href", "/courses").text(visit.say("courses.back"))),
                of("h1").text(title),
                notes.summary(visit, course),
                of("div")
                        .cls("card")
                        .with(
                                facts(visit, course, row),
                                CataloguePage.launch(visit, course, row),
                                row == null ? Html.NOTHING : record(visit, row)),
                notes.objectives(visit, course),
                parts(visit, course),
                of("p").cls("muted").text(visit.say("course.privacy")));
    }

    private static Element record(Visit visit, ProgressRow row) {
        return of("p").with(of("a").attr("href", "/record/" + row.registration().id())
                .text(visit.say("course.record")));
    }

    private static Element facts(Visit visit, Course course, @Nullable ProgressRow row) {
        Element list = of("dl").cls("facts-list")
                .with(fact(visit.say("field.status"), CataloguePage.state(visit, row)))
                .with(fact(
                        visit.say("field.standard"), Html.text(course.standard().label())))
                .with(fact(visit.say("field.version"), Html.text(Integer.toString(course.version()))));
        return row == null
                ? list
                : list.with(fact(visit.say("field.progress"), Words.bar(visit, row.percent())))
                        .with(fact(visit.say("field.score"), Html.text(Words.score(visit, row.score()))));
    }

    static Element fact(String name, Html value) {
        return of("div").with(of("dt").text(name), of("dd").with(value));
    }

    private static Html parts(Visit visit, Course course) {
        if (course.units().size() < 2) {
            return Html.NOTHING;
        }
        Element list = of("ol");
        for (CourseUnit unit : course.units()) {
            list = list.with(of("li").text(unit.title()));
        }
        return Html.of(of("h2").text(visit.say("course.parts")), list);
    }
}
