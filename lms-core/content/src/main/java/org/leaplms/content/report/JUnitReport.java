package org.leaplms.content.report;

import java.util.List;
import java.util.Locale;
import org.leaplms.content.Finding;
import org.leaplms.content.ValidationReport;
import org.leaplms.content.internal.xml.XmlWriter;

/** Reports as JUnit XML: a suite for each package, a test case for each finding; what blocks import has failed. */
final class JUnitReport {
    private JUnitReport() {}

    static String write(List<ValidationReport> reports, Locale locale) {
        XmlWriter xml = new XmlWriter();
        xml.start("testsuites").attribute("name", "leap check");
        reports.forEach(report -> suite(xml, report, locale));
        return xml.end().toString();
    }

    private static void suite(XmlWriter xml, ValidationReport report, Locale locale) {
        long failures = report.findings().stream().filter(Finding::blocking).count();
        int tests = Math.max(1, report.findings().size());
        xml.start("testsuite").attribute("name", report.source());
        xml.attribute("tests", String.valueOf(tests)).attribute("failures", String.valueOf(failures));
        xml.attribute("errors", "0").attribute("skipped", "0");
        if (report.findings().isEmpty()) {
            xml.start("testcase")
                    .attribute("classname", report.source())
                    .attribute("name", "leap check")
                    .end();
        }
        report.findings().forEach(finding -> test(xml, report, finding, locale));
        xml.end();
    }

    private static void test(XmlWriter xml, ValidationReport report, Finding finding, Locale locale) {
        String text = finding.message(locale) + "\n" + finding.cure(locale);
        xml.start("testcase").attribute("classname", report.source());
        xml.attribute("name", finding.id() + " " + finding.location());
        if (finding.blocking()) {
            xml.element("failure", "message", finding.message(locale), text);
        } else {
            xml.element("system-out", JsonReport.word(finding.severity()) + ": " + text);
        }
        xml.end();
    }
}
