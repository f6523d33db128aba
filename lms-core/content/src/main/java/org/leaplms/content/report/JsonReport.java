package org.leaplms.content.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leaplms.content.Finding;
import org.leaplms.content.Location;
import org.leaplms.content.Severity;
import org.leaplms.content.ValidationReport;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/** Reports as JSON. The form is stable: members are added, never changed or removed, while {@code format} is 1. */
final class JsonReport {
    private JsonReport() {}

    static String write(List<ValidationReport> reports, Locale locale) {
        List<Object> packages = new ArrayList<>();
        reports.forEach(report -> packages.add(of(report, locale)));
        return Json.write(new JsonObject().set("tool", "leap").set("format", 1L).set("packages", packages)) + "\n";
    }

    private static JsonObject of(ValidationReport report, Locale locale) {
        JsonObject counts = new JsonObject();
        for (Severity severity : Severity.values()) {
            counts.set(word(severity), (long) report.count(severity));
        }
        List<Object> findings = new ArrayList<>();
        report.findings().forEach(finding -> findings.add(of(finding, locale)));
        return new JsonObject()
                .set("source", report.source())
                .set("verdict", report.verdict().name().toLowerCase(Locale.ROOT))
                .set("importable", report.importable())
                .set(
                        "standard",
                        report.standard() == null ? "" : report.standard().name())
                .set("title", report.title())
                .set("files", (long) report.files())
                .set("bytes", report.bytes())
                .set("counts", counts)
                .set("findings", findings);
    }

    private static JsonObject of(Finding finding, Locale locale) {
        List<Object> others = new ArrayList<>();
        finding.others().forEach(other -> others.add(place(new JsonObject(), other)));
        JsonObject object = new JsonObject()
                .set("id", finding.id())
                .set("severity", word(finding.severity()))
                .set("message", finding.message(locale))
                .set("cure", finding.cure(locale))
                .set("clause", finding.check().clause());
        return place(object, finding.location())
                .set("arguments", new ArrayList<Object>(finding.arguments()))
                .set("occurrences", (long) finding.occurrences())
                .set("others", others);
    }

    private static JsonObject place(JsonObject object, Location location) {
        return object.set("file", location.file())
                .set("line", (long) location.line())
                .set("column", (long) location.column());
    }

    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
