package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.Registration;
import org.leaplms.lms.SetAside;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.session.JournalCodec;
import org.leaplms.scorm.session.JournalEntry;

/**
 * What came too late to count: why it is kept, and what it says. For somebody else than the learner only what tells a standing is
 * shown: status, score, progress, time; never an answer, a comment or a bookmark.
 */
final class Kept {
    private static final Pattern STANDING =
            Pattern.compile("cmi\\.(core\\.)?(completion_status|success_status|lesson_status"
                    + "|score\\.(scaled|raw|min|max)|progress_measure|exit|session_time)");

    private final Visit visit;
    private final boolean whole;

    private Kept(Visit visit, boolean whole) {
        this.visit = visit;
        this.whole = whole;
    }

    /** For the learner who said it. */
    static Html full(Visit visit, List<SetAside> all) {
        return new Kept(visit, true).section(all);
    }

    /** For somebody else. */
    static Html withoutAnswers(Visit visit, List<SetAside> all) {
        return new Kept(visit, false).section(all);
    }

    private Html section(List<SetAside> all) {
        if (all.isEmpty()) {
            return Html.NOTHING;
        }
        List<Element> cards = all.stream().map(this::card).toList();
        return Html.of(
                of("h2").id("kept").text(visit.say("kept.title")),
                of("p").cls("muted").text(visit.say(whole ? "kept.own" : "kept.privacy")),
                Html.of(cards));
    }

    private Element card(SetAside kept) {
        String export = (whole ? "/record/" : "/lead/") + kept.registrationId() + "?export=" + kept.id();
        return of("div")
                .cls("card")
                .with(
                        of("p").text(kept.text(visit.language().locale())),
                        of("p").cls("muted small")
                                .with(
                                        Html.text(visit.say("kept.received") + " "),
                                        Words.instant(visit, kept.receivedAt()),
                                        Html.text(" · "),
                                        of("code").text(kept.why().rule())),
                        said(kept),
                        of("p").with(of("a").attr("href", export).text(visit.say("kept.export"))));
    }

    private Html said(SetAside kept) {
        if (isStatements(kept)) {
            List<String> texts = ((List<?>) Json.read(kept.entries()))
                    .stream().map(Json::write).toList();
            return StatementList.of(visit, whole, texts);
        }
        Table table = Table.of(
                visit.say("kept.entries"), visit.say("kept.number"), visit.say("kept.call"), visit.say("kept.value"));
        for (JournalEntry entry : JournalCodec.read(kept.entries())) {
            table = table.row(
                    Html.text(Long.toString(entry.seq())), of("code").text(call(entry)), Html.text(value(entry)));
        }
        return table.html();
    }

    private static boolean isStatements(SetAside kept) {
        return kept.reason() == SetAside.Reason.SESSION_OVER;
    }

    private static String call(JournalEntry entry) {
        return entry.args().isEmpty()
                ? entry.op()
                : entry.op() + " " + entry.args().get(0);
    }

    private String value(JournalEntry entry) {
        if (entry.args().size() < 2 || entry.args().get(1).isEmpty()) {
            return Words.none(visit);
        }
        return isShown(entry) ? Answers.readable(entry.args().get(1)) : visit.say("kept.withheld");
    }

    private boolean isShown(JournalEntry entry) {
        return whole || STANDING.matcher(entry.args().get(0)).matches();
    }

    /** As a file, with the same things left out as on the page. */
    static Reply export(Visit visit, LeapLms lms, Registration registration, String id, boolean whole) {
        Optional<SetAside> found = lms.registrations().setAside(registration.id()).stream()
                .filter(kept -> kept.id().toString().equals(id))
                .findFirst();
        return found.<Reply>map(kept -> new Reply.Download(
                        "set-aside-" + kept.id() + ".json", new Kept(visit, whole).json(registration, kept)))
                .orElseGet(Reply::notFound);
    }

    private String json(Registration registration, SetAside kept) {
        List<?> all = (List<?>) Json.read(kept.entries());
        List<Object> shown = all.stream()
                .map(one -> (Object) (isStatements(kept) ? statement((JsonObject) one) : entry((JsonObject) one)))
                .toList();
        return Pretty.json(Json.write(new JsonObject()
                .set("id", kept.id().toString())
                .set("learner", registration.learner().id())
                .set("registration", kept.registrationId().toString())
                .set("window", kept.windowId().toString())
                .set("reason", kept.reason().name())
                .set("explanation", kept.text(visit.language().locale()))
                .set("receivedAt", kept.receivedAt().toString())
                .set("entries", shown)));
    }

    private JsonObject statement(JsonObject statement) {
        return Json.readObject(StatementList.shown(Json.write(statement), whole));
    }

    private JsonObject entry(JsonObject entry) {
        JournalEntry known = JournalCodec.read("[" + Json.write(entry) + "]").get(0);
        if (known.args().size() < 2 || isShown(known)) {
            return entry;
        }
        String withheld = "(" + visit.say("kept.withheld").toLowerCase(Locale.ROOT) + ")";
        return entry.set("args", List.<Object>of(known.args().get(0), withheld));
    }
}
