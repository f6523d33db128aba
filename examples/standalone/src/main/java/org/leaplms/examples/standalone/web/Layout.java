package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.examples.standalone.people.Person;
import org.leaplms.examples.standalone.text.Language;

/** What every page has around its content. */
final class Layout {
    private Layout() {}

    static String render(Visit visit, String title, Html main) {
        Element html = of("html")
                .attr("lang", visit.language().locale().toLanguageTag())
                .with(head(visit, title), of("body").with(skip(visit), header(visit), body(main), footer(visit)));
        return "<!DOCTYPE html>\n" + html.markup() + "\n";
    }

    private static Element head(Visit visit, String title) {
        return of("head")
                .with(
                        of("meta").attr("charset", "utf-8"),
                        of("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1"),
                        of("title").text(title + " – " + visit.say("app.name")),
                        of("link").attr("rel", "icon").attr("href", "/assets/icon.svg"),
                        of("link").attr("rel", "stylesheet").attr("href", "/assets/host.css"));
    }

    private static Element skip(Visit visit) {
        return of("a").cls("skip").attr("href", "#main").text(visit.say("nav.skip"));
    }

    private static Element header(Visit visit) {
        Element brand = of("a").cls("brand")
                .attr("href", "/")
                .with(of("span").cls("mark").attr("aria-hidden", "true").text("L"), Html.text(visit.say("app.name")));
        return of("header")
                .with(of("div").cls("bar wide").with(brand, navigation(visit), languages(visit), account(visit)));
    }

    private static Html navigation(Visit visit) {
        if (visit.person().isEmpty()) {
            return Html.NOTHING;
        }
        Element list = of("ul").with(item(visit, "/courses", "nav.courses"));
        list = visit.person().get().isLead()
                ? list.with(item(visit, "/lead", "nav.lead"), item(visit, "/packages", "nav.packages"))
                : list.with(item(visit, "/record", "nav.record"));
        return of("nav").attr("aria-label", visit.say("nav.label")).with(list);
    }

    private static Element item(Visit visit, String address, String key) {
        Element link = of("a").attr("href", address).text(visit.say(key));
        boolean here = visit.path().equals(address) || visit.path().startsWith(address + "/");
        return of("li").with(here ? link.attr("aria-current", "page") : link);
    }

    private static Element languages(Visit visit) {
        Element group = of("div").cls("languages").attr("role", "group").attr("aria-label", visit.say("nav.language"));
        for (Language language : Language.values()) {
            String to = URLEncoder.encode(visit.path(), StandardCharsets.UTF_8);
            group = group.with(
                    language == visit.language()
                            ? of("span").attr("aria-current", "true").text(language.label())
                            : of("a").attr("href", "/language/" + language.code() + "?to=" + to)
                                    .attr("lang", language.code())
                                    .attr("hreflang", language.code())
                                    .text(language.label()));
        }
        return group;
    }

    private static Html account(Visit visit) {
        return visit.person().<Html>map(person -> signedIn(visit, person)).orElse(Html.NOTHING);
    }

    private static Element signedIn(Visit visit, Person person) {
        return of("div")
                .cls("account")
                .with(
                        of("span").text(person.name()),
                        Forms.post(visit, "/signout")
                                .with(of("button").cls("quiet").text(visit.say("nav.signOut"))));
    }

    private static Element body(Html main) {
        return of("main").id("main").attr("tabindex", "-1").cls("wide").with(main);
    }

    private static Element footer(Visit visit) {
        return of("footer").with(of("p").cls("wide").text(visit.say("app.footer")));
    }
}
