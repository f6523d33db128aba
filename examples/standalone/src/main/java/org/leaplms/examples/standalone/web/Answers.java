package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.lms.Interaction;

/** Each answer the learner gave, with the question where the content told it. */
final class Answers {
    private Answers() {}

    static Element table(Visit visit, List<Interaction> interactions) {
        Table table = Table.of(
                visit.say("answers.caption"),
                visit.say("answers.question"),
                visit.say("answers.answer"),
                visit.say("answers.correct"),
                visit.say("answers.result"),
                visit.say("answers.latency"));
        for (Interaction interaction : interactions) {
            table = table.row(
                    question(interaction),
                    response(visit, interaction.learnerResponse()),
                    Html.text(patterns(visit, interaction.correctPatterns())),
                    result(visit, interaction.result()),
                    Html.text(latency(visit, interaction.latency())));
        }
        return table.html();
    }

    private static Html question(Interaction interaction) {
        String description = interaction.description();
        return description == null
                ? of("code").text(interaction.id())
                : Html.of(
                        Html.text(description),
                        of("span").cls("muted small block").with(of("code").text(interaction.id())));
    }

    private static Html response(Visit visit, @Nullable String response) {
        return Html.text(response == null || response.isEmpty() ? Words.none(visit) : readable(response));
    }

    private static String patterns(Visit visit, List<String> patterns) {
        return patterns.isEmpty()
                ? Words.none(visit)
                : String.join(" / ", patterns.stream().map(Answers::readable).toList());
    }

    /** SCORM's separators are not for readers. */
    static String readable(String notation) {
        return notation.replace("[,]", ", ").replace("[:]", " – ").replace("[.]", " → ");
    }

    private static Html result(Visit visit, @Nullable String result) {
        if (result == null) {
            return Html.text(Words.none(visit));
        }
        String word = visit.messages().getOr("result." + result.toLowerCase(Locale.ROOT), result);
        return of("span")
                .cls("result " + (result.equals("correct") ? "good" : "plain"))
                .text(word);
    }

    private static String latency(Visit visit, @Nullable Duration latency) {
        return latency == null ? Words.none(visit) : visit.messages().duration(latency);
    }
}
