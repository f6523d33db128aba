package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.leaplms.content.PackageSource;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.lms.Course;
import org.leaplms.lms.ImportOutcome;
import org.leaplms.lms.LeapLms;

/** Upload of a package: its author sees what was found, where, and what to do about it. */
final class PackagesPage {
    private final LeapLms lms;

    PackagesPage(LeapLms lms) {
        this.lms = lms;
    }

    Reply show(Visit visit) {
        return page(visit, Html.NOTHING);
    }

    Reply upload(Visit visit, HttpServletRequest request) throws IOException, ServletException {
        Part part = request.getPart("package");
        if (part == null || part.getSize() == 0) {
            return page(visit, notice("stop", visit.say("packages.noFile")));
        }
        String name = part.getSubmittedFileName();
        try (InputStream in = part.getInputStream()) {
            return page(visit, outcome(visit, name == null ? "package.zip" : name, in));
        }
    }

    private Html outcome(Visit visit, String name, InputStream in) {
        ImportOutcome outcome = lms.courses().importPackage(PackageSource.of(name, in));
        boolean imported = outcome instanceof ImportOutcome.Imported;
        Element said = imported
                ? notice("good", visit.say("packages.accepted", name))
                : notice("stop", visit.say("packages.refused", name));
        return Html.of(said, PackageReport.html(visit, outcome.report()));
    }

    private Reply page(Visit visit, Html outcome) {
        return Reply.page(
                visit.say("packages.title"),
                of("h1").text(visit.say("packages.title")),
                of("p").cls("lead").text(visit.say("packages.intro")),
                outcome,
                form(visit),
                of("h2").text(visit.say("packages.there")),
                courses(visit));
    }

    private static Element form(Visit visit) {
        return Forms.post(visit, "/packages")
                .cls("card upload")
                .attr("enctype", "multipart/form-data")
                .with(
                        of("div")
                                .cls("field")
                                .with(
                                        of("label").attr("for", "package").text(visit.say("packages.file")),
                                        of("input")
                                                .id("package")
                                                .attr("type", "file")
                                                .attr("name", "package")
                                                .attr("accept", ".zip,application/zip")
                                                .flag("required", true)),
                        of("button").text(visit.say("packages.upload")));
    }

    private Html courses(Visit visit) {
        Table table = Table.of(
                visit.say("packages.there"),
                visit.say("field.course"),
                visit.say("field.standard"),
                visit.say("field.version"),
                visit.say("packages.imported"));
        for (Course course : Catalogue.of(lms)) {
            table = table.row(
                    of("a").attr("href", "/courses/" + course.id())
                            .text(course.title(visit.language().locale())),
                    Html.text(course.standard().label()),
                    Html.text(Integer.toString(course.version())),
                    Words.instant(visit, course.importedAt()));
        }
        return table.html();
    }

    private static Element notice(String kind, String text) {
        return of("div").cls("notice " + kind).attr("role", "status").with(of("p").text(text));
    }
}
