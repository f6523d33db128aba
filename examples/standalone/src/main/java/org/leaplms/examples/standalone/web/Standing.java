package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import java.util.List;
import java.util.Locale;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.lms.ActivityProgress;
import org.leaplms.lms.Progress;

/** Where a registration stands, for the learner and for the lead alike. */
final class Standing {
    private Standing() {}

    static Element card(Visit visit, Progress progress) {
        return of("div")
                .cls("card")
                .with(
                        of("dl").cls("facts-list")
                                .with(
                                        fact(visit, "status", Words.status(visit, progress.status())),
                                        fact(visit, "progress", Words.bar(visit, progress.percent())),
                                        fact(visit, "score", Html.text(Words.score(visit, progress.score()))),
                                        fact(visit, "completion", Html.text(completion(visit, progress.completion()))),
                                        fact(visit, "success", Html.text(success(visit, progress.success()))),
                                        fact(
                                                visit,
                                                "time",
                                                Html.text(Words.duration(
                                                        visit, progress.times().content()))),
                                        fact(
                                                visit,
                                                "active",
                                                Html.text(Words.duration(
                                                        visit, progress.times().active()))),
                                        fact(visit, "started", Words.instant(visit, progress.startedAt())),
                                        fact(visit, "completed", Words.instant(visit, progress.completedAt())),
                                        fact(visit, "last", Words.instant(visit, progress.lastActivityAt()))),
                        of("p").cls("muted")
                                .with(
                                        Html.text(visit.say("record.asOf") + " "),
                                        Words.instant(visit, progress.asOf())));
    }

    private static Element fact(Visit visit, String field, Html value) {
        return CoursePage.fact(visit.say("field." + field), value);
    }

    /** The parts of a course that has more than one. */
    static Html activities(Visit visit, Progress progress) {
        List<ActivityProgress> parts =
                progress.activities().stream().filter(part -> part.depth() > 0).toList();
        if (parts.size() < 2) {
            return Html.NOTHING;
        }
        Table table = Table.of(
                visit.say("record.parts"),
                visit.say("field.part"),
                visit.say("field.completion"),
                visit.say("field.success"),
                visit.say("field.score"),
                visit.say("field.time"));
        for (ActivityProgress part : parts) {
            table = table.row(
                    Html.text(part.title()),
                    Html.text(completion(visit, part.completion())),
                    Html.text(success(visit, part.success())),
                    Html.text(Words.score(visit, part.score())),
                    Html.text(Words.duration(visit, part.time())));
        }
        return Html.of(of("h2").text(visit.say("record.parts")), table.html());
    }

    private static String completion(Visit visit, Enum<?> completion) {
        return visit.say("completion." + completion.name().toLowerCase(Locale.ROOT));
    }

    private static String success(Visit visit, Enum<?> success) {
        return visit.say("success." + success.name().toLowerCase(Locale.ROOT));
    }
}
