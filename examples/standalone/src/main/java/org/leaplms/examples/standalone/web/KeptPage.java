package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import java.util.List;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.lms.Course;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.ProgressRow;
import org.leaplms.lms.SetAside;

/** For support: everything that came too late to count, for whom, and why. */
final class KeptPage {
    private KeptPage() {}

    static Reply show(Visit visit, LeapLms lms) {
        Table table = Table.of(
                visit.say("kept.caption"),
                visit.say("kept.received"),
                visit.say("field.person"),
                visit.say("field.course"),
                visit.say("kept.why"));
        int count = 0;
        for (Course course : Catalogue.of(lms)) {
            for (ProgressRow row : lms.registrations().byCourse(course.id())) {
                for (SetAside kept :
                        lms.registrations().setAside(row.registration().id())) {
                    table = table.row(cells(visit, lms, row, kept).toArray(Html[]::new));
                    count++;
                }
            }
        }
        return Reply.page(
                visit.say("kept.title"),
                of("p").with(of("a").attr("href", "/lead").text(visit.say("lead.back"))),
                of("h1").text(visit.say("kept.title")),
                of("p").cls("lead").text(visit.say("kept.intro")),
                count == 0 ? of("p").cls("empty").text(visit.say("kept.none")) : table.html());
    }

    private static List<Html> cells(Visit visit, LeapLms lms, ProgressRow row, SetAside kept) {
        String there = "/lead/" + kept.registrationId() + "#kept";
        return List.of(
                Words.instant(visit, kept.receivedAt()),
                of("a").attr("href", there).text(row.registration().learner().name()),
                Html.text(RecordPage.title(visit, lms, row.registration().courseId())),
                Html.text(visit.say("kept.reason." + kept.reason().name())));
    }
}
