package org.leaplms.content.authoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.leaplms.content.LangText;
import org.leaplms.content.Standard;
import org.leaplms.content.authoring.LeapModule.CompletionRule;
import org.leaplms.content.manifest.Cmi5Au;
import org.leaplms.content.manifest.Cmi5Course;
import org.leaplms.content.manifest.Cmi5Objective;
import org.leaplms.content.manifest.Item;
import org.leaplms.content.manifest.Manifest;
import org.leaplms.content.manifest.ManifestWriter;
import org.leaplms.content.manifest.Metadata;
import org.leaplms.content.manifest.Organization;
import org.leaplms.content.manifest.Resource;
import org.leaplms.content.manifest.XapiActivity;
import org.leaplms.scorm.course.CompletionThreshold;
import org.leaplms.scorm.course.ControlMode;
import org.leaplms.scorm.course.DeliveryControls;
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.course.Scorm12Item;
import org.leaplms.scorm.course.SequencingDefinition;

/**
 * The manifest of a package: one organization, one item, one SCO; or one assignable unit; or one activity. In SCORM 2004
 * completion comes from the progress measure and success from the primary objective, and the objectives of the module
 * are local objectives.
 */
final class PackageManifest {

    private static final String START = "index.html";
    private static final String SCO = "resource";

    private final LeapModule module;

    PackageManifest(LeapModule module) {
        this.module = module;
    }

    static String fileName(PackageFormat format) {
        return switch (format) {
            case SCORM_12, SCORM_2004_4TH -> "imsmanifest.xml";
            case CMI5 -> "cmi5.xml";
            case XAPI -> "tincan.xml";
        };
    }

    /** The manifest for the given other files of the package. */
    String write(PackageFormat format, List<String> files) {
        return switch (format) {
            case SCORM_12 -> scorm(Standard.SCORM_1_2, SequencingDefinition.DEFAULT, scorm12(), files);
            case SCORM_2004_4TH -> scorm(Standard.SCORM_2004_4TH, flow(), scorm2004(), files);
            case CMI5 -> ManifestWriter.cmi5(cmi5());
            case XAPI -> ManifestWriter.tincan(List.of(activity()));
        };
    }

    private String scorm(Standard standard, SequencingDefinition sequencing, Item item, List<String> files) {
        Organization organization = Organization.of("organization", title(), sequencing, List.of(item));
        Resource sco = Resource.sco(SCO, START, files);
        return ManifestWriter.scorm(Manifest.of(standard, identifier(), metadata(), organization, List.of(sco)));
    }

    /** A name that XML allows as an id, the same for every version of the module. */
    private String identifier() {
        String tail = module.id().replaceFirst("^[a-z]+:/*", "").replaceAll("[^A-Za-z0-9]+", "-");
        return "leap-" + tail.toLowerCase(Locale.ROOT);
    }

    private String title() {
        return module.title().in(module.languages().get(0));
    }

    private Metadata metadata() {
        return new Metadata(
                null,
                null,
                texts(module.title()),
                texts(module.summary()),
                module.languages(),
                List.of(),
                module.version(),
                "PT" + module.minutes() + "M");
    }

    private Item scorm12() {
        Double mastery = module.completion().mastery().map(Integer::doubleValue).orElse(null);
        return Item.builder("item", title())
                .resource(SCO)
                .scorm12(new Scorm12Item(null, mastery, null))
                .build();
    }

    private Item scorm2004() {
        ObjectiveDefinition primary = ObjectiveDefinition.of("module");
        SequencingDefinition.Builder sequencing = SequencingDefinition.builder()
                .primaryObjective(module.completion()
                        .mastery()
                        .map(percent ->
                                primary.satisfiedByMeasure(scaled(percent).doubleValue()))
                        .orElse(primary))
                .delivery(new DeliveryControls(true, true, true));
        module.objectives().forEach(o -> sequencing.objective(ObjectiveDefinition.of(o.id())));
        return Item.builder("item", title())
                .resource(SCO)
                .completionThreshold(new CompletionThreshold(true, 1.0, 1.0))
                .sequencing(sequencing.build())
                .build();
    }

    private static SequencingDefinition flow() {
        return SequencingDefinition.builder()
                .controlMode(ControlMode.DEFAULT.withFlow(true))
                .build();
    }

    private Cmi5Course cmi5() {
        List<Cmi5Objective> objectives = module.objectives().stream()
                .map(o -> new Cmi5Objective(objective(o.id()), texts(o.text()), texts(o.text())))
                .toList();
        return new Cmi5Course(module.id(), texts(module.title()), texts(module.summary()), objectives, List.of(unit()));
    }

    private Cmi5Au unit() {
        CompletionRule rule = module.completion();
        return new Cmi5Au(
                module.id() + "/unit",
                texts(module.title()),
                texts(module.summary()),
                module.objectives().stream().map(o -> objective(o.id())).toList(),
                START,
                Cmi5Au.LaunchMethod.ANY_WINDOW,
                rule.mustPass() ? Cmi5Au.MoveOn.COMPLETED_AND_PASSED : Cmi5Au.MoveOn.COMPLETED,
                rule.mastery().map(PackageManifest::scaled).orElse(null),
                null,
                null,
                "http://adlnet.gov/expapi/activities/module");
    }

    private String objective(String id) {
        return module.id() + "/objectives/" + id;
    }

    private XapiActivity activity() {
        return new XapiActivity(
                module.id(),
                "http://adlnet.gov/expapi/activities/course",
                texts(module.title()),
                texts(module.summary()),
                START);
    }

    private static BigDecimal scaled(int percent) {
        return BigDecimal.valueOf(percent, 2).stripTrailingZeros();
    }

    private static List<LangText> texts(LocalizedText text) {
        return text.byLanguage().entrySet().stream()
                .map(e -> new LangText(e.getKey(), e.getValue()))
                .toList();
    }
}
