package org.leaplms.content.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaplms.content.CheckId;
import org.leaplms.content.Finding;
import org.leaplms.content.Location;
import org.leaplms.content.Standard;
import org.leaplms.content.ValidationReport;
import org.leaplms.content.authoring.Browser;
import org.openqa.selenium.OutputType;

/** The report for people, in Chromium: every check there is, three packages, two languages, wide, narrow and printed. */
class HtmlReportTest {
    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    @SuppressWarnings("NullAway")
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static List<ValidationReport> reports() {
        List<Finding> all = new ArrayList<>();
        for (CheckId check : CheckId.values()) {
            Location place = new Location("imsmanifest.xml", 12 + all.size(), 5);
            List<String> arguments = List.of("content/a_rather_long_folder_name/page.html", "Item_1", "80");
            List<Location> others = Collections.nCopies(50, Location.of("content/a_rather_long_folder_name/page.html"));
            boolean grouped = all.size() % 9 == 0;
            all.add(new Finding(
                    check, check.severity(), place, arguments, grouped ? 171 : 1, grouped ? others : List.of()));
        }
        all.sort(Comparator.comparing(Finding::severity).reversed());
        List<Finding> few = List.of(
                Finding.of(CheckId.PKG_NO_MANIFEST, Location.PACKAGE),
                Finding.of(CheckId.RES_LOOSE_NAME, new Location("imsmanifest.xml", 8, 3), "Page.html", "page.html"));
        return List.of(
                new ValidationReport("good.zip", Standard.CMI5, "Hand hygiene", 12, 345_678, List.of()),
                new ValidationReport("few.zip", Standard.SCORM_1_2, "L'hygiène des mains", 3, 9_000, few),
                new ValidationReport("every_check_there_is_in_one_package.zip", null, "", 10_000, 1L << 31, all));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everybody_can_read_it(String language) throws IOException {
        Path page = folder.resolve("report.html");
        Files.writeString(page, ReportFormat.HTML.write(reports(), Locale.forLanguageTag(language)));
        for (int width : new int[] {1280, 360}) {
            browser.width(width, 800);
            browser.driver().get(page.toUri().toString());
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.js("return document.documentElement.scrollWidth <= arguments[0]", width))
                    .as("nothing is wider than a window of " + width)
                    .isEqualTo(true);
            browser.js("scrollTo(0, document.querySelector('.findings').offsetTop - 250)");
            picture("report-" + language + "-" + width + ".png");
        }
        assertThat(browser.js("return document.querySelectorAll('.findings > li').length"))
                .isEqualTo((long) CheckId.values().length + 2);
        print(language);
    }

    private static void print(String language) throws IOException {
        browser.width(1280, 800);
        Map<String, Object> printed = browser.driver()
                .executeCdpCommand(
                        "Page.printToPDF", Map.of("paperWidth", 8.5, "paperHeight", 11, "printBackground", false));
        byte[] pdf = Base64.getDecoder().decode(String.valueOf(printed.get("data")));
        assertThat(pdf).startsWith("%PDF".getBytes());
        save("report-" + language + ".pdf", pdf);
    }

    private static void picture(String name) throws IOException {
        save(name, browser.driver().getScreenshotAs(OutputType.BYTES));
    }

    private static void save(String name, byte[] bytes) throws IOException {
        String screens = System.getenv("LEAP_SCREENS");
        if (screens != null) {
            Files.write(Files.createDirectories(Path.of(screens)).resolve(name), bytes);
        }
    }
}
