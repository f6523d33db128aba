package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import java.util.List;
import java.util.Locale;
import org.leaplms.content.Finding;
import org.leaplms.content.ValidationReport;
import org.leaplms.examples.standalone.html.Html;

/** What the checker found in a package, as its author needs it: what, where, and what to do. */
final class PackageReport {
    private PackageReport() {}

    static Html html(Visit visit, ValidationReport report) {
        List<Finding> findings = report.findings();
        if (findings.isEmpty()) {
            return of("p").text(visit.say("packages.nothingFound"));
        }
        Locale locale = visit.language().locale();
        Table table = Table.of(
                visit.say("packages.findings", findings.size()),
                visit.say("packages.check"),
                visit.say("packages.severity"),
                visit.say("packages.place"),
                visit.say("packages.message"),
                visit.say("packages.cure"));
        for (Finding finding : findings) {
            String severity = finding.severity().name().toLowerCase(Locale.ROOT);
            table = table.row(
                    of("code").text(finding.id()),
                    of("span").cls("severity " + severity).text(visit.say("severity." + severity)),
                    of("code").text(finding.location().toString()),
                    Html.text(finding.message(locale)),
                    Html.text(finding.cure(locale)));
        }
        return table.html();
    }
}
