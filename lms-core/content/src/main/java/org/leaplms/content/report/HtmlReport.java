package org.leaplms.content.report;

import java.util.List;
import java.util.Locale;
import org.leaplms.content.Finding;
import org.leaplms.content.Location;
import org.leaplms.content.ValidationReport;
import org.leaplms.content.internal.archive.Sizes;
import org.leaplms.content.internal.xml.XmlWriter;

/** Reports as one page that needs nothing else, can be printed, and meets WCAG 2.1 AA. */
final class HtmlReport {
    private static final String STYLE = """
            body{font:1rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:70rem;margin:0 auto;padding:1rem}
            h1{font-size:1.6rem}h2{font-size:1.3rem;border-top:2px solid #595959;padding-top:1rem;overflow-wrap:anywhere}
            table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.4rem .6rem;text-align:left;vertical-align:top}
            th{background:#f0f0f0}td{overflow-wrap:anywhere}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}
            dt{font-weight:600}dd{margin:0}.s{font-weight:700;white-space:nowrap}
            .FATAL,.ERROR,.REFUSED{color:#a00000}.WARNING,.WARNED{color:#7a4a00}.INFORMATION{color:#004a80}.VALID{color:#00602b}
            .cure{margin:.3rem 0 0}.more{font-size:.9rem}a{color:#00478f}a:focus,summary:focus{outline:3px solid #00478f;outline-offset:2px}
            @media print{body{max-width:none;padding:0}tr,h2{break-inside:avoid}details{display:block}}
            """;

    private final Words words;
    private final StringBuilder out = new StringBuilder(8192);

    HtmlReport(Locale locale) {
        this.words = new Words(locale);
    }

    String write(List<ValidationReport> reports) {
        String language = words.locale().getLanguage();
        out.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        out.append(text(words.get("title")))
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n");
        out.append("<body>\n<main>\n<h1>").append(text(words.get("title"))).append("</h1>\n");
        if (reports.size() > 1) {
            overview(reports);
        }
        for (int i = 0; i < reports.size(); i++) {
            section(reports.get(i), i);
        }
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void overview(List<ValidationReport> reports) {
        out.append("<p>").append(text(words.filled("checked", reports.size()))).append("</p>\n<ul>\n");
        for (int i = 0; i < reports.size(); i++) {
            ValidationReport report = reports.get(i);
            out.append("<li><a href=\"#p")
                    .append(i)
                    .append("\">")
                    .append(text(report.source()))
                    .append("</a>: ");
            out.append(verdict(report)).append("</li>\n");
        }
        out.append("</ul>\n");
    }

    private String verdict(ValidationReport report) {
        return "<span class=\"s " + report.verdict() + "\">" + text(words.of(report.verdict())) + "</span>";
    }

    private void section(ValidationReport report, int number) {
        out.append("<section aria-labelledby=\"p")
                .append(number)
                .append("\">\n<h2 id=\"p")
                .append(number)
                .append("\">");
        out.append(text(report.source())).append("</h2>\n<dl>\n");
        row("verdict", verdict(report) + " (" + text(words.counts(report)) + ")");
        row(
                "standard",
                text(
                        report.standard() == null
                                ? words.get("unknown")
                                : report.standard().label()));
        if (!report.title().isEmpty()) {
            row("course", text(report.title()));
        }
        row("files", String.valueOf(report.files()));
        row("size", text(Sizes.text(report.bytes())));
        out.append("</dl>\n");
        if (report.findings().isEmpty()) {
            out.append("<p>").append(text(words.get("nothing"))).append("</p>\n");
        } else {
            table(report);
        }
        out.append("</section>\n");
    }

    private void row(String key, String html) {
        out.append("<dt>")
                .append(text(words.get(key)))
                .append("</dt><dd>")
                .append(html)
                .append("</dd>\n");
    }

    private void table(ValidationReport report) {
        out.append("<table>\n<caption>").append(text(words.get("findings"))).append("</caption>\n<thead><tr>");
        for (String key : List.of("severity", "check", "place", "what")) {
            out.append("<th scope=\"col\">").append(text(words.get(key))).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        report.findings().forEach(this::finding);
        out.append("</tbody>\n</table>\n");
    }

    private void finding(Finding finding) {
        String place = finding.location().toString();
        out.append("<tr><td class=\"s ").append(finding.severity()).append("\">");
        out.append(text(words.of(finding.severity())))
                .append("</td><th scope=\"row\">")
                .append(finding.id());
        String clause = finding.check().clause();
        out.append(clause.isEmpty() ? "" : "<br><span class=\"more\">" + text(clause) + "</span>");
        out.append("</th><td>")
                .append(text(place.isEmpty() ? words.get("whole") : place))
                .append("</td><td>");
        out.append(text(finding.message(words.locale())));
        if (finding.occurrences() > 1) {
            others(finding);
        }
        out.append("<p class=\"cure\"><strong>").append(text(words.get("cure"))).append(":</strong> ");
        out.append(text(finding.cure(words.locale()))).append("</p></td></tr>\n");
    }

    private void others(Finding finding) {
        out.append("<details class=\"more\"><summary>").append(text(words.filled("times", finding.occurrences())));
        out.append("</summary>").append(text(words.get("others"))).append("<ul>");
        for (Location other : finding.others()) {
            out.append("<li>").append(text(other.toString())).append("</li>");
        }
        out.append("</ul></details>");
    }

    private static String text(String text) {
        return XmlWriter.escaped(text, true);
    }
}
