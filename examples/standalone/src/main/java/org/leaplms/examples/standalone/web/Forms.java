package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import java.util.List;
import org.leaplms.examples.standalone.html.Element;

/** Forms and the fields that appear on more than one page. */
final class Forms {
    /** Name of the field that proves a form came from our own page. */
    static final String CSRF_FIELD = "csrf";

    /** A choice in a list. */
    record Choice(String value, String label) {}

    private Forms() {}

    static Element post(Visit visit, String action) {
        return of("form").attr("method", "post").attr("action", action).with(csrf(visit));
    }

    static Element csrf(Visit visit) {
        return of("input").attr("type", "hidden").attr("name", CSRF_FIELD).attr("value", visit.csrf());
    }

    static Element select(String name, String label, String selected, List<Choice> choices) {
        Element select = of("select").id("f-" + name).attr("name", name);
        for (Choice choice : choices) {
            select = select.with(of("option")
                    .attr("value", choice.value())
                    .flag("selected", choice.value().equals(selected))
                    .text(choice.label()));
        }
        return of("div").cls("field").with(of("label").attr("for", "f-" + name).text(label), select);
    }
}
