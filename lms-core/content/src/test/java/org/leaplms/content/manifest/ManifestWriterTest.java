package org.leaplms.content.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaplms.content.Cmi5Package;
import org.leaplms.content.ContentPackage;
import org.leaplms.content.LangText;
import org.leaplms.content.PackageReader;
import org.leaplms.content.PackageSource;
import org.leaplms.content.Scorm12Package;
import org.leaplms.content.Scorm2004Package;
import org.leaplms.content.Standard;
import org.leaplms.content.ValidationReport;
import org.leaplms.content.XapiPackage;
import org.leaplms.scorm.course.CompletionThreshold;
import org.leaplms.scorm.course.ConstrainedChoice;
import org.leaplms.scorm.course.ControlMode;
import org.leaplms.scorm.course.DataMap;
import org.leaplms.scorm.course.DeliveryControls;
import org.leaplms.scorm.course.HideLmsUi;
import org.leaplms.scorm.course.LimitConditions;
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.course.ObjectiveMap;
import org.leaplms.scorm.course.RandomizationControls;
import org.leaplms.scorm.course.RollupConsiderations;
import org.leaplms.scorm.course.RollupControls;
import org.leaplms.scorm.course.RollupRule;
import org.leaplms.scorm.course.Scorm12Item;
import org.leaplms.scorm.course.SequencingDefinition;
import org.leaplms.scorm.course.SequencingRule;
import org.leaplms.scorm.course.TimeLimitAction;

class ManifestWriterTest {
    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body><script>LMSInitialize</script></body></html>";
    private static final LangText TITLE = new LangText("fr-CA", "Écouter & « entendre » <d'abord>");

    private static ContentPackage open(String name, String text, String... pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            for (String page : pages) {
                zip.putNextEntry(new ZipEntry(page));
                zip.write(PAGE.getBytes(StandardCharsets.UTF_8));
            }
        }
        return PackageReader.open(PackageSource.of("x.zip", new ByteArrayInputStream(bytes.toByteArray())));
    }

    private static void faultless(ContentPackage content) {
        assertThat(content.report().findings()).isEmpty();
        assertThat(content.report().verdict()).isEqualTo(ValidationReport.Verdict.VALID);
    }

    private static Manifest manifest(Standard standard, Item first, SequencingDefinition root) {
        Organization organization =
                Organization.of("org", TITLE.text(), root, List.of(first, Item.of("second", "Second", "res2")));
        return Manifest.of(
                standard,
                "course",
                new Metadata(
                        null, null, List.of(TITLE), List.of(TITLE), List.of("fr-CA"), List.of(TITLE), "1.0", "PT1H"),
                organization,
                List.of(
                        Resource.sco("res1", "page1.html", List.of("page1.html"), "shared"),
                        Resource.sco("res2", "page2.html", List.of("page2.html")),
                        Resource.asset("shared", null, List.of("shared.html"))));
    }

    @Test
    void scorm_12_comes_back_as_it_was_written() throws IOException {
        Item item = Item.builder("first", "First")
                .resource("res1")
                .parameters("?a=b&c=d")
                .dataFromLms("<data>")
                .timeLimitAction(TimeLimitAction.EXIT_MESSAGE)
                .scorm12(new Scorm12Item("second", 80.5, "0001:00:00"))
                .build();
        Manifest written = manifest(Standard.SCORM_1_2, item, SequencingDefinition.DEFAULT);
        String text = ManifestWriter.scorm(written);
        assertThat(ManifestWriter.scorm(written)).isEqualTo(text);
        try (ContentPackage content = open("imsmanifest.xml", text, "page1.html", "page2.html", "shared.html")) {
            faultless(content);
            Manifest read = ((Scorm12Package) content).manifest();
            assertThat(ManifestWriter.scorm(read)).isEqualTo(text);
            assertThat(read.metadata().titles()).containsExactly(TITLE);
            assertThat(((Scorm12Package) content)
                            .structure()
                            .root()
                            .children()
                            .get(0)
                            .href())
                    .isEqualTo("page1.html?a=b&c=d");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORM_2004_2ND", "SCORM_2004_3RD", "SCORM_2004_4TH"})
    void scorm_2004_comes_back_as_it_was_written(Standard edition) throws IOException {
        boolean fourth = edition == Standard.SCORM_2004_4TH;
        Item item = Item.builder("first", "First")
                .resource("res1")
                .timeLimitAction(TimeLimitAction.CONTINUE_NO_MESSAGE)
                .completionThreshold(new CompletionThreshold(true, 0.75, fourth ? 0.5 : 1))
                .dataMaps(fourth ? List.of(new DataMap("store", true, false)) : List.of())
                .hideLmsUi(Set.of(HideLmsUi.ABANDON, HideLmsUi.CONTINUE))
                .sequencing(everything(fourth))
                .build();
        SequencingDefinition root = SequencingDefinition.builder()
                .controlMode(ControlMode.DEFAULT.withFlow(true).withForwardOnly(true))
                .rollupRule(RollupRule.of(
                                RollupRule.ChildSet.AT_LEAST_COUNT,
                                RollupRule.Action.SATISFIED,
                                RollupRule.Condition.not(RollupRule.ConditionType.ATTEMPTED))
                        .atLeast(1, 0))
                .randomization(new RandomizationControls(
                        RandomizationControls.Timing.ONCE, true, RandomizationControls.Timing.ONCE, 2))
                .build();
        String text = ManifestWriter.scorm(manifest(edition, item, root));
        try (ContentPackage content = open("imsmanifest.xml", text, "page1.html", "page2.html", "shared.html")) {
            faultless(content);
            Manifest read = ((Scorm2004Package) content).manifest();
            assertThat(read.standard()).isEqualTo(edition);
            assertThat(ManifestWriter.scorm(read)).isEqualTo(text);
            assertThat(read.organizations().get(0).sequencing()).isEqualTo(root);
            assertThat(read.organizations().get(0).items().get(0).sequencing()).isEqualTo(everything(fourth));
        }
    }

    private static SequencingDefinition everything(boolean fourth) {
        ObjectiveMap.Builder map = ObjectiveMap.builder("global")
                .readSatisfiedStatus(false)
                .readNormalizedMeasure(false)
                .writeSatisfiedStatus(true);
        return SequencingDefinition.builder()
                .controlMode(ControlMode.DEFAULT.withChoiceExit(false).withCurrentAttempt(false, false))
                .constrainedChoice(new ConstrainedChoice(true, false))
                .precondition(SequencingRule.any(
                        SequencingRule.Action.SKIP,
                        SequencingRule.Condition.of(SequencingRule.ConditionType.OBJECTIVE_MEASURE_GREATER_THAN)
                                .objective("own")
                                .threshold(0.25),
                        SequencingRule.Condition.not(SequencingRule.ConditionType.COMPLETED)))
                .exitRule(SequencingRule.all(
                        SequencingRule.Action.EXIT,
                        SequencingRule.Condition.of(SequencingRule.ConditionType.COMPLETED)))
                .postcondition(SequencingRule.all(
                        SequencingRule.Action.RETRY,
                        SequencingRule.Condition.of(SequencingRule.ConditionType.ATTEMPTED)))
                .limits(new LimitConditions(3, "PT1H30M"))
                .rollupControls(new RollupControls(false, true, 0.5))
                .rollupConsiderations(new RollupConsiderations(
                        RollupConsiderations.RequiredFor.IF_ATTEMPTED,
                        RollupConsiderations.RequiredFor.ALWAYS,
                        RollupConsiderations.RequiredFor.IF_NOT_SKIPPED,
                        RollupConsiderations.RequiredFor.IF_NOT_SUSPENDED,
                        false))
                .primaryObjective(new ObjectiveDefinition("primary", true, 0.8, List.of()))
                .objective(new ObjectiveDefinition(
                        "own",
                        false,
                        1,
                        List.of(fourth ? map.writeRawScore(true).build() : map.build())))
                .delivery(new DeliveryControls(true, true, true))
                .build();
    }

    @Test
    void cmi5_comes_back_as_it_was_written() throws IOException {
        Cmi5Au au = new Cmi5Au(
                "https://example.org/au",
                List.of(TITLE, new LangText("en", "Listen")),
                List.of(TITLE),
                List.of("https://example.org/objective"),
                "page1.html?a=b&c=d",
                Cmi5Au.LaunchMethod.OWN_WINDOW,
                Cmi5Au.MoveOn.COMPLETED_AND_PASSED,
                new BigDecimal("0.80"),
                "{\"x\": 1}",
                "key",
                "https://example.org/type");
        Cmi5Course course = new Cmi5Course(
                "https://example.org/course",
                List.of(TITLE),
                List.of(TITLE),
                List.of(new Cmi5Objective("https://example.org/objective", List.of(TITLE), List.of(TITLE))),
                List.of(new Cmi5Block(
                        "https://example.org/block", List.of(TITLE), List.of(TITLE), List.of(), List.of(au))));
        try (ContentPackage content = open("cmi5.xml", ManifestWriter.cmi5(course), "page1.html")) {
            faultless(content);
            assertThat(((Cmi5Package) content).course()).isEqualTo(course);
        }
    }

    @Test
    void tincan_comes_back_as_it_was_written() throws IOException {
        List<XapiActivity> activities = List.of(new XapiActivity(
                "https://example.org/course",
                "http://adlnet.gov/expapi/activities/course",
                List.of(TITLE),
                List.of(TITLE),
                "page1.html"));
        try (ContentPackage content = open("tincan.xml", ManifestWriter.tincan(activities), "page1.html")) {
            faultless(content);
            assertThat(((XapiPackage) content).activities()).isEqualTo(activities);
        }
    }
}
