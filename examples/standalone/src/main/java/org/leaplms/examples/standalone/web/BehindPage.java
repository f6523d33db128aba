package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import java.util.List;
import java.util.UUID;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.Progress;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/** What is behind a row of the lead's table: the standing, its reasons, and the records it rests on. */
final class BehindPage {
    private BehindPage() {}

    static Reply show(Visit visit, LeapLms lms, UUID registrationId) {
        if (lms.registrations().find(registrationId).isEmpty()) {
            return Reply.notFound();
        }
        Progress progress = lms.registrations().progress(registrationId);
        List<StoredStatement> statements = lms.statements().ofRegistration(registrationId);
        String name = progress.registration().learner().name();
        Element records = statements.isEmpty()
                ? of("p").cls("empty").text(visit.say("statements.none"))
                : StatementList.withoutAnswers(visit, statements);
        return Reply.page(
                name,
                of("p").with(of("a").attr("href", "/lead").text(visit.say("lead.back"))),
                of("h1").text(name),
                of("p").cls("lead")
                        .text(RecordPage.title(
                                visit, lms, progress.registration().courseId())),
                Standing.card(visit, progress),
                of("h2").text(visit.say("why.title")),
                WhyTree.html(visit, progress.why()),
                Standing.activities(visit, progress),
                of("h2").text(visit.say("statements.title")),
                of("p").cls("muted").text(visit.say("statements.privacy")),
                records);
    }
}
