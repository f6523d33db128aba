package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.examples.standalone.people.DemoPeople;
import org.leaplms.examples.standalone.people.Person;

/** Choose who you are: a demonstration has no passwords. */
final class SignInPage {
    private SignInPage() {}

    static Reply show(Visit visit) {
        Element cards = of("ul").cls("people");
        for (Person person : DemoPeople.all()) {
            cards = cards.with(of("li").with(card(visit, person)));
        }
        return Reply.page(
                visit.say("signin.title"),
                of("div")
                        .cls("hero")
                        .with(
                                of("h1").text(visit.say("signin.title")),
                                of("p").cls("lead").text(visit.say("signin.intro"))),
                cards);
    }

    private static Html card(Visit visit, Person person) {
        return Forms.post(visit, "/signin")
                .with(
                        of("input")
                                .attr("type", "hidden")
                                .attr("name", "person")
                                .attr("value", person.id()),
                        of("button")
                                .cls(person.isLead() ? "person lead-role" : "person")
                                .with(
                                        of("span")
                                                .cls("initials")
                                                .attr("aria-hidden", "true")
                                                .text(initials(person)),
                                        of("span")
                                                .cls("who")
                                                .with(
                                                        of("strong").text(person.name()),
                                                        of("span")
                                                                .text(visit.say(person.profession()
                                                                        .key())),
                                                        of("span").cls("muted").text(visit.say(person.unit())))));
    }

    private static String initials(Person person) {
        return person.given().substring(0, 1) + person.family().substring(0, 1);
    }
}
