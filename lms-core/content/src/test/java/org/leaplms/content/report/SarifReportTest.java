package org.leaplms.content.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaplms.content.CheckId;
import org.leaplms.content.Finding;
import org.leaplms.content.Location;
import org.leaplms.content.Standard;
import org.leaplms.content.ValidationReport;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/** What the schema of SARIF 2.1.0 asks for, of every check there is. */
class SarifReportTest {
    private static JsonObject run(String language) {
        List<Finding> all = new ArrayList<>();
        for (CheckId check : CheckId.values()) {
            Location place = new Location("leçon 1/page #2: a?b.html", all.size() % 3, all.size() % 5);
            List<Location> others = all.size() % 7 == 0 ? List.of(Location.of("b.html"), Location.PACKAGE) : List.of();
            all.add(new Finding(check, check.severity(), place, List.of("\"<&>", ""), 1 + others.size(), others));
        }
        List<ValidationReport> reports = List.of(
                new ValidationReport("good.zip", Standard.CMI5, "Good", 1, 1, List.of()),
                new ValidationReport("très % mal.zip", null, "", 9, 9, all));
        JsonObject log = Json.readObject(ReportFormat.SARIF
                .write(reports, Locale.forLanguageTag(language))
                .strip());
        assertThat(log.text("version")).isEqualTo("2.1.0");
        assertThat(log.objects("runs")).hasSize(1);
        return log.objects("runs").get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_rule_is_described_once_in_one_language(String language) {
        JsonObject driver = run(language).object("tool").object("driver");
        List<JsonObject> rules = driver.objects("rules");
        assertThat(rules).extracting(rule -> rule.text("id")).doesNotHaveDuplicates();
        assertThat(rules).hasSize(CheckId.values().length).allSatisfy(rule -> {
            assertThat(rule.object("shortDescription").text("text")).isNotBlank();
            assertThat(rule.object("help").text("text")).isNotBlank();
            assertThat(rule.object("defaultConfiguration").text("level")).isIn("error", "warning", "note");
        });
        assertThat(driver.text("name")).isNotBlank();
        assertThat(driver.text("language")).isEqualTo(language);
        assertThat(URI.create(driver.text("informationUri")).isAbsolute()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_result_leads_to_its_rule_and_to_places_that_tools_can_read(String language) {
        JsonObject run = run(language);
        List<JsonObject> rules = run.object("tool").object("driver").objects("rules");
        assertThat(run.objects("results")).hasSize(CheckId.values().length).allSatisfy(result -> {
            JsonObject rule = rules.get((int) result.whole("ruleIndex"));
            assertThat(rule.text("id")).isEqualTo(result.text("ruleId"));
            assertThat(result.text("level")).isIn("error", "warning", "note");
            assertThat(result.object("message").text("text")).isNotBlank();
            assertThat(result.whole("occurrenceCount")).isPositive();
            assertThat(result.objects("locations")).isNotEmpty().allSatisfy(SarifReportTest::place);
        });
    }

    private static void place(JsonObject location) {
        JsonObject physical = location.object("physicalLocation");
        URI uri = URI.create(physical.object("artifactLocation").text("uri"));
        assertThat(uri.isAbsolute()).isFalse();
        assertThat(uri.getPath()).startsWith("très % mal.zip");
        assertThat(uri.getQuery()).isNull();
        if (physical.has("region")) {
            JsonObject region = physical.object("region");
            assertThat(region.whole("startLine")).isPositive();
            assertThat(!region.has("startColumn") || region.whole("startColumn") > 0)
                    .isTrue();
        }
    }
}
