package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.examples.standalone.people.DemoPeople;
import org.leaplms.examples.standalone.people.Person;
import org.leaplms.examples.standalone.people.Profession;
import org.leaplms.lms.Course;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.ProgressRow;
import org.leaplms.lms.ProgressStatus;

/** For the education lead: who is where, with scores, narrowed by course, profession and status. */
final class LeadPage {

    /** What the lead asked to see; an empty text means everything. */
    record Filter(String course, String profession, String status) {}

    /** A learner in a course; rows of courses not begun are shown too. */
    private record Line(Person person, Course course, ProgressRow row) {}

    private LeadPage() {}

    static Reply show(Visit visit, LeapLms lms, Filter filter) {
        List<Course> courses = Catalogue.of(lms);
        List<Line> lines = lines(lms, courses, filter);
        return Reply.page(
                visit.say("lead.title"),
                of("h1").text(visit.say("lead.title")),
                of("p").cls("lead").text(visit.say("lead.intro")),
                of("p").with(of("a").attr("href", "/kept").text(visit.say("lead.kept"))),
                filters(visit, courses, filter),
                summary(visit, lines),
                lines.isEmpty() ? of("p").cls("empty").text(visit.say("lead.empty")) : table(visit, lines),
                of("p").cls("muted").text(visit.say("lead.privacy")));
    }

    private static List<Line> lines(LeapLms lms, List<Course> courses, Filter filter) {
        List<Line> lines = new ArrayList<>();
        for (Course course : courses) {
            if (!filter.course().isEmpty()
                    && !filter.course().equals(course.id().toString())) {
                continue;
            }
            for (ProgressRow row : lms.registrations().byCourse(course.id())) {
                DemoPeople.find(row.registration().learner().id())
                        .map(person -> new Line(person, course, row))
                        .filter(line -> matches(line, filter))
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    private static boolean matches(Line line, Filter filter) {
        return (filter.profession().isEmpty()
                        || filter.profession().equals(line.person().profession().name()))
                && (filter.status().isEmpty()
                        || filter.status().equals(line.row().status().name()));
    }

    private static Element filters(Visit visit, List<Course> courses, Filter filter) {
        List<Forms.Choice> courseChoices = new ArrayList<>(List.of(all(visit)));
        for (Course course : courses) {
            courseChoices.add(new Forms.Choice(course.id().toString(), label(visit, course)));
        }
        List<Forms.Choice> professions = new ArrayList<>(List.of(all(visit)));
        Arrays.stream(Profession.values())
                .forEach(value -> professions.add(new Forms.Choice(value.name(), visit.say(value.key()))));
        List<Forms.Choice> statuses = new ArrayList<>(List.of(all(visit)));
        Arrays.stream(ProgressStatus.values())
                .forEach(value -> statuses.add(new Forms.Choice(value.name(), Words.statusText(visit, value))));
        return of("form")
                .cls("filters")
                .attr("method", "get")
                .attr("action", "/lead")
                .attr("role", "search")
                .attr("aria-label", visit.say("lead.filters"))
                .with(
                        Forms.select("course", visit.say("field.course"), filter.course(), courseChoices),
                        Forms.select("profession", visit.say("field.profession"), filter.profession(), professions),
                        Forms.select("status", visit.say("field.status"), filter.status(), statuses),
                        of("button").cls("quiet").text(visit.say("lead.filter")));
    }

    private static Forms.Choice all(Visit visit) {
        return new Forms.Choice("", visit.say("lead.all"));
    }

    private static String label(Visit visit, Course course) {
        return course.title(visit.language().locale()) + " ("
                + course.standard().label() + ")";
    }

    /** Counts with their n: participations, distinct learners, and how many are through. */
    private static Html summary(Visit visit, List<Line> lines) {
        long people = lines.stream().map(line -> line.person().id()).distinct().count();
        long done = lines.stream().filter(line -> isDone(line.row().status())).count();
        long under = lines.stream()
                .filter(line -> line.row().status() == ProgressStatus.IN_PROGRESS)
                .count();
        return of("ul").cls("numbers")
                .with(
                        number(visit, lines.size(), "lead.participations"),
                        number(visit, people, "lead.people"),
                        number(visit, under, "lead.underWay"),
                        number(visit, done, "lead.done"));
    }

    private static Element number(Visit visit, long count, String key) {
        return of("li").with(of("strong").text(Long.toString(count)), of("span").text(visit.say(key)));
    }

    private static boolean isDone(ProgressStatus status) {
        return status == ProgressStatus.COMPLETED || status == ProgressStatus.PASSED || status == ProgressStatus.WAIVED;
    }

    private static Element table(Visit visit, List<Line> lines) {
        Table table = Table.of(
                visit.say("lead.caption"),
                visit.say("field.person"),
                visit.say("field.profession"),
                visit.say("field.course"),
                visit.say("field.status"),
                visit.say("field.progress"),
                visit.say("field.score"),
                visit.say("field.last"));
        for (Line line : lines) {
            table = table.row(
                    of("a").attr("href", "/lead/" + line.row().registration().id())
                            .text(line.person().name()),
                    Html.text(visit.say(line.person().profession().key())),
                    Html.text(label(visit, line.course())),
                    Words.status(visit, line.row().status()),
                    Words.bar(visit, line.row().percent()),
                    Html.text(Words.score(visit, line.row().score())),
                    Words.instant(visit, line.row().lastActivityAt()));
        }
        return table.html();
    }
}
