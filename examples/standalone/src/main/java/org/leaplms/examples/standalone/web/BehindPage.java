package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.Progress;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/** What is behind a row of the lead's table: the standing, its reasons, and the records it rests on. */
final class BehindPage {
    private static final Set<String> SAID = Set.of("waived", "ended", "nothing", "reason");

    private BehindPage() {}

    /** @param said what a decision made just now came to, empty for none */
    static Reply show(Visit visit, LeapLms lms, UUID registrationId, String said) {
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
                SAID.contains(said)
                        ? of("div")
                                .cls("notice")
                                .attr("role", "status")
                                .with(of("p").text(visit.say("decided." + said)))
                        : Html.NOTHING,
                of("p").cls("lead")
                        .text(RecordPage.title(
                                visit, lms, progress.registration().courseId())),
                Standing.card(visit, progress),
                of("h2").text(visit.say("why.title")),
                WhyTree.html(visit, progress.why()),
                Kept.withoutAnswers(visit, lms.registrations().setAside(registrationId)),
                Standing.activities(visit, progress),
                new Decisions(lms).forms(visit, progress),
                of("h2").text(visit.say("statements.title")),
                of("p").cls("muted").text(visit.say("statements.privacy")),
                records);
    }
}
