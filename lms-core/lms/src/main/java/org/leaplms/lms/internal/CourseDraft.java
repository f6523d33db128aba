package org.leaplms.lms.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.AiccPackage;
import org.leaplms.content.Cmi5Package;
import org.leaplms.content.ContentPackage;
import org.leaplms.content.LangText;
import org.leaplms.content.Scorm12Package;
import org.leaplms.content.Scorm2004Package;
import org.leaplms.content.Standard;
import org.leaplms.content.XapiPackage;
import org.leaplms.content.manifest.Cmi5Au;
import org.leaplms.content.manifest.Cmi5Block;
import org.leaplms.content.manifest.Cmi5Node;
import org.leaplms.content.manifest.Metadata;
import org.leaplms.content.manifest.XapiActivity;
import org.leaplms.lms.Course;
import org.leaplms.lms.CourseStandard;
import org.leaplms.lms.CourseUnit;
import org.leaplms.lms.internal.xapi.Outline;
import org.leaplms.lms.internal.xapi.OutlineCodec;
import org.leaplms.lms.spi.StoredCourse;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.CourseStructureCodec;

/** What a package says about itself, before it is a course version. */
record CourseDraft(
        String identifier,
        CourseStandard standard,
        Map<String, String> titles,
        String language,
        List<CourseUnit> units,
        String structure) {
    private static final String UNDETERMINED = "und";

    /** Every package that can be opened is a course: what the report allows, import keeps. */
    static CourseDraft of(ContentPackage content) {
        if (content instanceof Scorm12Package scorm) {
            return scorm(
                    CourseStandard.SCORM_12,
                    scorm.identifier(),
                    scorm.manifest().metadata(),
                    scorm.structure());
        }
        if (content instanceof Scorm2004Package scorm) {
            return scorm(
                    edition(scorm.standard()),
                    scorm.identifier(),
                    scorm.manifest().metadata(),
                    scorm.structure());
        }
        if (content instanceof Cmi5Package cmi5) {
            return cmi5(cmi5);
        }
        if (content instanceof XapiPackage xapi) {
            return xapi(xapi);
        }
        return aicc((AiccPackage) content);
    }

    /** AICC units call the API that SCORM 1.2 took over, and are launched and recorded by its rules. */
    private static CourseDraft aicc(AiccPackage aicc) {
        List<LangText> titles = List.of(new LangText(UNDETERMINED, aicc.title()));
        return scorm(CourseStandard.SCORM_12, aicc.identifier(), titles, aicc.structure());
    }

    private static CourseStandard edition(Standard standard) {
        return switch (standard) {
            case SCORM_2004_2ND -> CourseStandard.SCORM_2004_2ND;
            case SCORM_2004_3RD -> CourseStandard.SCORM_2004_3RD;
            default -> CourseStandard.SCORM_2004_4TH;
        };
    }

    private static CourseDraft scorm(
            CourseStandard standard, String identifier, Metadata metadata, CourseStructure structure) {
        String declared = metadata.languages().stream().findFirst().orElse(UNDETERMINED);
        List<LangText> titles =
                metadata.titles().isEmpty() ? List.of(new LangText(declared, structure.title())) : metadata.titles();
        return scorm(standard, identifier, titles, structure);
    }

    private static CourseDraft scorm(
            CourseStandard standard, String identifier, List<LangText> titles, CourseStructure structure) {
        List<CourseUnit> units = leaves(structure.root())
                .map(leaf -> new CourseUnit(leaf.identifier(), leaf.title()))
                .toList();
        return draft(identifier, standard, titles, units, CourseStructureCodec.write(structure));
    }

    private static Stream<ActivityDefinition> leaves(ActivityDefinition activity) {
        if (activity.isLeaf()) {
            return activity.href() == null ? Stream.empty() : Stream.of(activity);
        }
        return activity.children().stream().flatMap(CourseDraft::leaves);
    }

    private static CourseDraft cmi5(Cmi5Package cmi5) {
        Outline outline = new Outline(
                cmi5.course().id(),
                true,
                cmi5.course().children().stream().map(CourseDraft::node).toList());
        List<CourseUnit> units = cmi5.course().aus().stream()
                .map(au -> new CourseUnit(au.id(), first(au.titles(), au.id())))
                .toList();
        List<LangText> titles = titlesOr(cmi5.course().titles(), cmi5.title());
        return draft(cmi5.identifier(), CourseStandard.CMI5, titles, units, OutlineCodec.write(outline));
    }

    private static Outline.Node node(Cmi5Node node) {
        if (node instanceof Cmi5Block block) {
            return new Outline.Block(
                    block.id(), block.children().stream().map(CourseDraft::node).toList());
        }
        Cmi5Au au = (Cmi5Au) node;
        return new Outline.Unit(
                au.id(),
                au.url(),
                au.launchMethod() == Cmi5Au.LaunchMethod.OWN_WINDOW,
                au.moveOn().token(),
                au.masteryScore() == null ? null : au.masteryScore().doubleValue(),
                au.launchParameters(),
                au.entitlementKey());
    }

    private static CourseDraft xapi(XapiPackage xapi) {
        XapiActivity root = xapi.launched();
        @Nullable String launch = root.launch();
        Outline.Unit unit =
                new Outline.Unit(root.id(), launch == null ? "" : launch, false, "CompletedOrPassed", null, null, null);
        CourseUnit only = new CourseUnit(root.id(), first(root.names(), root.id()));
        String structure = OutlineCodec.write(new Outline(root.id(), false, List.of(unit)));
        return draft(root.id(), CourseStandard.XAPI, titlesOr(root.names(), xapi.title()), List.of(only), structure);
    }

    private static CourseDraft draft(
            String identifier,
            CourseStandard standard,
            List<LangText> titles,
            List<CourseUnit> units,
            String structure) {
        Map<String, String> byTag = new LinkedHashMap<>();
        titles.forEach(title -> byTag.putIfAbsent(tag(title.language()), title.text()));
        String language = byTag.keySet().iterator().next();
        return new CourseDraft(identifier, standard, byTag, language, units, structure);
    }

    private static String tag(String language) {
        return language.isEmpty() ? UNDETERMINED : language;
    }

    private static List<LangText> titlesOr(List<LangText> titles, String otherwise) {
        return titles.isEmpty() ? List.of(LangText.of(otherwise)) : titles;
    }

    private static String first(List<LangText> texts, String otherwise) {
        return texts.isEmpty() ? otherwise : texts.get(0).text();
    }

    StoredCourse finish(UUID id, String hash, Instant at) {
        Course course = new Course(id, identifier, 1, standard, titles, language, units, at, hash);
        return new StoredCourse(course, structure, hash);
    }
}
