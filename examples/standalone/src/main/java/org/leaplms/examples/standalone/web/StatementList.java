package org.leaplms.examples.standalone.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.examples.standalone.text.Messages;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.xapi.json.JsonLimits;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.model.Activity;
import org.leaplms.xapi.model.ActivityDefinition;
import org.leaplms.xapi.model.ReadOutcome;
import org.leaplms.xapi.model.Result;
import org.leaplms.xapi.model.Score;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.StatementReader;
import org.leaplms.xapi.model.Verb;
import org.leaplms.xapi.model.XapiVersion;

/**
 * Learning records as sentences, each with its JSON underneath. For a lead the result of a single answer is left out:
 * who is where and with what score is theirs to know, what a named person answered is not.
 */
final class StatementList {
    private static final StatementReader READER = new StatementReader(JsonLimits.DEFAULT);
    private static final Set<String> PERSONAL = Set.of("responded", "answered", "commented", "interacted");

    private final Visit visit;
    private final boolean withAnswers;

    private StatementList(Visit visit, boolean withAnswers) {
        this.visit = visit;
        this.withAnswers = withAnswers;
    }

    /** For the person the records are about. */
    static Element full(Visit visit, List<StoredStatement> statements) {
        return of(visit, true, texts(statements));
    }

    /** For somebody else. */
    static Element withoutAnswers(Visit visit, List<StoredStatement> statements) {
        return of(visit, false, texts(statements));
    }

    private static List<String> texts(List<StoredStatement> statements) {
        return statements.stream().map(StoredStatement::text).toList();
    }

    /** Statements as they were sent. */
    static Element of(Visit visit, boolean withAnswers, List<String> statements) {
        return new StatementList(visit, withAnswers).html(statements);
    }

    private Element html(List<String> statements) {
        Element list = Element.of("ol").cls("statements");
        for (String text : statements) {
            if (READER.read(text, XapiVersion.V1_0_3) instanceof ReadOutcome.Accepted read) {
                list = list.with(read.statements().stream().map(this::item).toList());
            }
        }
        return list;
    }

    private Element item(Statement statement) {
        Instant when = statement.timestamp().or(statement::stored).orElse(null);
        return Element.of("li")
                .with(
                        Element.of("p")
                                .with(
                                        Element.of("span").cls("verb").text(word(statement.verb())),
                                        Html.text(" "),
                                        Element.of("span").text(subject(statement)),
                                        outcome(statement)),
                        Element.of("p").cls("muted small").with(Words.instant(visit, when)),
                        Element.of("details")
                                .with(
                                        Element.of("summary").text(visit.say("statements.json")),
                                        Element.of("pre")
                                                .attr("tabindex", "0")
                                                .with(Element.of("code").text(json(statement)))));
    }

    private String word(Verb verb) {
        String own = name(verb);
        return visit.messages().getOr("verb." + own, inLanguage(verb.display(), own));
    }

    private String subject(Statement statement) {
        if (statement.object() instanceof Activity activity) {
            ActivityDefinition definition = activity.definition();
            if (definition != null) {
                Map<String, String> name = definition.name().isEmpty() ? definition.description() : definition.name();
                return inLanguage(name, name(activity.id()));
            }
            return name(activity.id());
        }
        return "";
    }

    private String inLanguage(Map<String, String> words, String otherwise) {
        String wanted = visit.language().code();
        return words.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(wanted))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> words.values().stream().findFirst())
                .orElse(otherwise);
    }

    private Html outcome(Statement statement) {
        Result result = statement.result().orElse(null);
        if (result == null) {
            return Html.NOTHING;
        }
        if (isAnswer(statement) && !withAnswers) {
            return Element.of("span").cls("muted").text(" – " + visit.say("statements.withheld"));
        }
        String text = score(result.score()) + success(result.success()) + response(result.response());
        return text.isEmpty() ? Html.NOTHING : Html.text(text);
    }

    private String score(@Nullable Score score) {
        if (score == null || score.scaled() == null) {
            return "";
        }
        return " – " + visit.messages().percent(score.scaled().doubleValue());
    }

    private String success(@Nullable Boolean success) {
        return success == null ? "" : " – " + visit.say(success ? "result.correct" : "result.incorrect");
    }

    private String response(@Nullable String response) {
        Messages messages = visit.messages();
        return response == null ? "" : " – " + messages.get("statements.response", Answers.readable(response));
    }

    private static boolean isAnswer(Statement statement) {
        boolean interaction = statement.object() instanceof Activity activity
                && activity.definition() != null
                && activity.definition().interactionType() != null;
        return interaction || PERSONAL.contains(name(statement.verb()));
    }

    private static String name(Verb verb) {
        return name(verb.id());
    }

    private static String name(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private String json(Statement statement) {
        return Pretty.json(shown(statement, withAnswers));
    }

    /** The statement as somebody may read it. */
    static String shown(String json, boolean withAnswers) {
        return shown(READER.trusted(json), withAnswers);
    }

    private static String shown(Statement statement, boolean withAnswers) {
        if (withAnswers || !isAnswer(statement)) {
            return statement.json();
        }
        JsonObject shown = new JsonObject();
        Json.readObject(statement.json())
                .members()
                .forEach((name, value) -> shown.setIf(!name.equals("result"), name, value));
        return Json.write(shown);
    }
}
