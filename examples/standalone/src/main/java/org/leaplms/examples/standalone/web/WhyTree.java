package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import java.util.List;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.lms.Why;

/** The reasons of a status, each under the one that rests on it. */
final class WhyTree {
    private WhyTree() {}

    static Element html(Visit visit, Why why) {
        return Element.of("div").cls("why card").with(list(visit, List.of(why)));
    }

    private static Element list(Visit visit, List<Why> reasons) {
        Element list = of("ul");
        for (Why reason : reasons) {
            list = list.with(item(visit, reason));
        }
        return list;
    }

    private static Element item(Visit visit, Why reason) {
        String clause = reason.clause();
        Element item = of("li").text(reason.text(visit.language().locale()));
        item = item.with(
                Html.text(" "),
                of("span")
                        .cls("muted small")
                        .with(
                                clause == null ? Html.NOTHING : Html.text(clause + " · "),
                                of("code").text(reason.rule())));
        return reason.because().isEmpty() ? item : item.with(list(visit, reason.because()));
    }
}
