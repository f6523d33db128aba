package org.leaplms.content.report;

import java.util.List;
import java.util.Locale;
import org.leaplms.content.Finding;
import org.leaplms.content.Location;
import org.leaplms.content.Severity;
import org.leaplms.content.ValidationReport;
import org.leaplms.content.internal.archive.Sizes;
import org.leaplms.content.internal.xml.XmlWriter;

/** Reports as one page that needs nothing else, can be printed, and meets WCAG 2.1 AA. */
final class HtmlReport {
    private static final String STYLE = """
            body{font:1rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:56rem;margin:0 auto;padding:1rem}
            h1{font-size:1.6rem}h2{font-size:1.3rem;border-top:2px solid #595959;margin-top:2rem;padding-top:1rem}h3{font-size:1.1rem}
            h2,dd,li{overflow-wrap:anywhere}p{margin:.2rem 0}
            dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem 1rem}dt{font-weight:600}dd{margin:0}
            .s{font-weight:700}.FATAL,.ERROR,.REFUSED{color:#a00000}.WARNING,.WARNED{color:#7a4a00}.INFORMATION{color:#004a80}.VALID{color:#00602b}
            .findings{list-style:none;padding:0}.findings>li{border-left:.3rem solid;padding:.1rem 0 .1rem .8rem;margin:0 0 1.2rem}
            .findings>li>*{color:#1a1a1a}.findings .place{font-family:ui-monospace,monospace;font-size:.9rem}
            .findings .id{font-weight:600}.more{font-size:.9rem}.findings .more{color:#4a4a4a}summary{padding:.3rem 0}
            a{color:#00478f}a:focus,summary:focus{outline:3px solid #00478f;outline-offset:2px}
            @media print{body{max-width:none;padding:0}.findings>li,h2,h3{break-inside:avoid}h2,h3{break-after:avoid}
            details::details-content{content-visibility:visible;height:auto}}
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
                    .append("</a>")
                    .append(words.isFrench() ? "&nbsp;: " : ": ");
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
            findings(report);
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

    /** What was found, worst first, under a heading for each severity. */
    private void findings(ValidationReport report) {
        Severity last = null;
        for (Finding finding : report.findings()) {
            if (finding.severity() != last) {
                out.append(last == null ? "" : "</ul>\n");
                last = finding.severity();
                out.append("<h3 class=\"").append(last).append("\">");
                out.append(text(words.count(last, report.count(last)))).append("</h3>\n<ul class=\"findings\">\n");
            }
            finding(finding);
        }
        out.append("</ul>\n");
    }

    private void finding(Finding finding) {
        String place = finding.location().toString();
        String clause = finding.check().clause();
        out.append("<li class=\"").append(finding.severity()).append("\">\n<p><span class=\"id\">");
        out.append(finding.id()).append("</span> <span class=\"place\">");
        out.append(text(place.isEmpty() ? words.get("whole") : place)).append("</span></p>\n<p>");
        out.append(sentence(finding.message(words.locale()))).append("</p>\n<p><strong>");
        out.append(text(words.get("cure")))
                .append(words.isFrench() ? "&nbsp;" : "")
                .append(":</strong> ");
        out.append(sentence(finding.cure(words.locale()))).append("</p>\n");
        out.append(clause.isEmpty() ? "" : "<p class=\"more\">" + text(clause) + "</p>\n");
        if (finding.occurrences() > 1) {
            others(finding);
        }
        out.append("</li>\n");
    }

    private void others(Finding finding) {
        out.append("<details class=\"more\"><summary>").append(text(words.filled("times", finding.occurrences())));
        out.append("</summary>").append(text(words.get("others"))).append("<ul>");
        for (Location other : finding.others()) {
            out.append("<li>").append(text(other.toString())).append("</li>");
        }
        out.append("</ul></details>\n");
    }

    /** French signs stay with the words they belong to. */
    private String sentence(String sentence) {
        String bound =
                sentence.replace("« ", "«\u00A0").replace(" »", "\u00A0»").replace(" :", "\u00A0:");
        return text(words.isFrench() ? bound : sentence);
    }

    private static String text(String text) {
        return XmlWriter.escaped(text, true);
    }
}
