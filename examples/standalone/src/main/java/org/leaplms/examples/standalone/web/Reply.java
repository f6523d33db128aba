package org.leaplms.examples.standalone.web;

import org.leaplms.examples.standalone.html.Html;

/** What a page replies to a request. */
sealed interface Reply {

    /** A page of HTML. */
    record Page(int status, String title, Html main) implements Reply {}

    /** A file of JSON. */
    record Download(String name, String json) implements Reply {}

    /** Go on with GET at another address. */
    record SeeOther(String location) implements Reply {}

    /** A refusal, shown as a page in the visitor's language. */
    record Refused(int status, String messageKey) implements Reply {}

    static Reply page(String title, Html... main) {
        return new Page(200, title, Html.of(main));
    }

    static Reply notFound() {
        return new Refused(404, "error.notFound");
    }
}
