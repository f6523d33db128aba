package org.leaplms.content.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leaplms.content.Check;
import org.leaplms.content.Finding;
import org.leaplms.content.Location;
import org.leaplms.content.Severity;
import org.leaplms.content.ValidationReport;
import org.leaplms.content.internal.read.Hrefs;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/** Reports as SARIF 2.1.0. */
final class SarifReport {
    private SarifReport() {}

    static String write(List<ValidationReport> reports, Locale locale) {
        Map<String, Object> rules = new LinkedHashMap<>();
        Map<String, Integer> indexes = new HashMap<>();
        List<Object> results = new ArrayList<>();
        for (ValidationReport report : reports) {
            for (Finding finding : report.findings()) {
                rules.putIfAbsent(finding.id(), rule(finding.check(), locale));
                int index = indexes.computeIfAbsent(finding.id(), id -> indexes.size());
                results.add(result(report, finding, index, locale));
            }
        }
        JsonObject driver = new JsonObject()
                .set("name", "leap")
                .set("informationUri", "https://leaplms.org")
                .set("language", locale.getLanguage().equals("fr") ? "fr" : "en")
                .set("rules", new ArrayList<>(rules.values()));
        JsonObject run = new JsonObject()
                .set("tool", new JsonObject().set("driver", driver))
                .set("results", results);
        return Json.write(new JsonObject()
                        .set("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                        .set("version", "2.1.0")
                        .set("runs", new ArrayList<Object>(List.of(run))))
                + "\n";
    }

    private static JsonObject rule(Check check, Locale locale) {
        return new JsonObject()
                .set("id", check.id())
                .set("shortDescription", text(check.message(locale, List.of())))
                .set("help", text(check.cure(locale, List.of())))
                .set("defaultConfiguration", new JsonObject().set("level", level(check.severity())))
                .set(
                        "properties",
                        new JsonObject().set("clause", check.clause()).set("since", check.since()));
    }

    private static JsonObject text(String text) {
        return new JsonObject().set("text", text);
    }

    private static JsonObject result(ValidationReport report, Finding finding, int rule, Locale locale) {
        List<Object> places = new ArrayList<>();
        places.add(place(report, finding.location()));
        finding.others().forEach(other -> places.add(place(report, other)));
        String text = finding.message(locale) + " " + finding.cure(locale);
        return new JsonObject()
                .set("ruleId", finding.id())
                .set("ruleIndex", (long) rule)
                .set("level", level(finding.severity()))
                .set("message", text(text))
                .set("occurrenceCount", (long) finding.occurrences())
                .set("locations", places);
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case FATAL, ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION -> "note";
        };
    }

    private static JsonObject place(ValidationReport report, Location location) {
        String path = location.file().isEmpty() ? report.source() : report.source() + "/" + location.file();
        String uri = Hrefs.encoded(path).replace(":", "%3A");
        JsonObject physical = new JsonObject().set("artifactLocation", new JsonObject().set("uri", uri));
        if (location.line() > 0) {
            JsonObject region = new JsonObject().set("startLine", (long) location.line());
            physical.set("region", region.setIf(location.column() > 0, "startColumn", (long) location.column()));
        }
        return new JsonObject().set("physicalLocation", physical);
    }
}
