package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Score;

/** Values of the engine as a reader wants to see them. */
final class Words {
    private Words() {}

    static Element status(Visit visit, ProgressStatus status) {
        String name = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return of("span").cls("status " + name).text(statusText(visit, status));
    }

    static String statusText(Visit visit, ProgressStatus status) {
        return visit.say("status." + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A score in percent where the scale is known, else as reported; a dash when there is none. */
    static String score(Visit visit, Score score) {
        Double scaled = score.scaled();
        Double raw = score.raw();
        if (scaled != null) {
            return visit.messages().percent(scaled);
        }
        return raw == null ? none(visit) : visit.messages().number(raw);
    }

    static String duration(Visit visit, Duration span) {
        return span.isZero() ? none(visit) : visit.messages().duration(span);
    }

    static Html instant(Visit visit, @Nullable Instant instant) {
        return instant == null
                ? Html.text(none(visit))
                : of("time")
                        .attr("datetime", instant.toString())
                        .text(visit.messages().instant(instant));
    }

    /** A bar with its number beside it; the number is what a screen reader says. */
    static Element bar(Visit visit, int percent) {
        return of("span")
                .cls("progress")
                .with(
                        of("progress")
                                .attr("max", "100")
                                .attr("value", Integer.toString(percent))
                                .attr("aria-hidden", "true"),
                        of("span").text(visit.messages().percent(percent / 100.0)));
    }

    static String none(Visit visit) {
        return visit.say("none");
    }
}
