package org.leaplms.content.internal.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.manifest.Item;
import org.leaplms.content.manifest.Manifest;
import org.leaplms.content.manifest.Organization;
import org.leaplms.content.manifest.Resource;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.Scorm12Item;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.course.ScormType;

/** Builds what the engine runs from what the manifest says. Items that can never be launched are left out. */
final class CourseBuilder {
    private final Manifest manifest;
    private final FileTree tree;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();

    CourseBuilder(Manifest manifest, FileTree tree) {
        this.manifest = manifest;
        this.tree = tree;
        manifest.resources().forEach(r -> resources.putIfAbsent(r.identifier(), r));
    }

    /** One structure for each organization with something to launch, the default one first. */
    List<CourseStructure> build(List<Organization> organizations) {
        List<CourseStructure> structures = new ArrayList<>();
        for (Organization organization : organizations) {
            CourseStructure structure = structure(organization);
            boolean first = organization.identifier().equals(manifest.defaultOrganization());
            if (structure != null) {
                structures.add(first ? 0 : structures.size(), structure);
            }
        }
        return structures;
    }

    private @Nullable CourseStructure structure(Organization organization) {
        known.clear();
        organization.items().stream().flatMap(OrganizationCheck::all).forEach(i -> known.add(i.identifier()));
        ActivityDefinition.Builder root = ActivityDefinition.builder(organization.identifier())
                .title(organization.title())
                .sequencing(organization.sequencing())
                .completionThreshold(organization.completionThreshold());
        int children = 0;
        for (Item item : organization.items()) {
            Optional<ActivityDefinition> child = activity(item);
            child.ifPresent(root::child);
            children += child.isPresent() ? 1 : 0;
        }
        if (children == 0) {
            return null;
        }
        return new CourseStructure(
                standard(),
                organization.identifier(),
                organization.title(),
                organization.objectivesGlobalToSystem(),
                organization.sharedDataGlobalToSystem(),
                root.build());
    }

    private ScormStandard standard() {
        return switch (manifest.standard()) {
            case SCORM_2004_2ND -> ScormStandard.SCORM_2004_2ND;
            case SCORM_2004_3RD -> ScormStandard.SCORM_2004_3RD;
            case SCORM_2004_4TH -> ScormStandard.SCORM_2004_4TH;
            default -> ScormStandard.SCORM_12;
        };
    }

    private Optional<ActivityDefinition> activity(Item item) {
        List<ActivityDefinition> children = new ArrayList<>();
        item.items().forEach(child -> activity(child).ifPresent(children::add));
        Resource resource = resource(item);
        String href = resource == null ? null : href(resource, item.parameters());
        if (children.isEmpty() && href == null) {
            return Optional.empty();
        }
        ActivityDefinition.Builder activity = begin(item, item.identifier());
        if (children.isEmpty()) {
            return Optional.of(activity.href(href).scormType(type(resource)).build());
        }
        if (href != null && manifest.standard().isScorm1()) {
            activity.child(begin(item, item.identifier() + "-self")
                    .href(href)
                    .scormType(type(resource))
                    .build());
        }
        children.forEach(activity::child);
        return Optional.of(activity.build());
    }

    private ActivityDefinition.Builder begin(Item item, String identifier) {
        ActivityDefinition.Builder activity = ActivityDefinition.builder(identifier)
                .title(item.title())
                .visible(item.visible())
                .launchData(item.dataFromLms())
                .timeLimitAction(item.timeLimitAction())
                .completionThreshold(item.completionThreshold())
                .scorm12(meetable(item.scorm12()))
                .sequencing(item.sequencing());
        item.dataMaps().forEach(activity::dataMap);
        item.hideLmsUi().forEach(activity::hideLmsUi);
        return activity;
    }

    /** Like a script that cannot be read, one that waits for an item which does not exist locks nobody out. */
    private Scorm12Item meetable(Scorm12Item own) {
        String script = own.prerequisites();
        return script == null || PrerequisiteCheck.meetable(script, known)
                ? own
                : new Scorm12Item(null, own.masteryScore(), own.maxTimeAllowed());
    }

    private @Nullable Resource resource(Item item) {
        return item.resource() == null ? null : resources.get(item.resource());
    }

    private static ScormType type(@Nullable Resource resource) {
        ScormType type = resource == null ? null : resource.scormType();
        return type == null ? ScormType.SCO : type;
    }

    /** The address of a resource from the root of the package, {@code null} when there is nothing to launch. */
    private @Nullable String href(Resource resource, @Nullable String parameters) {
        if (resource.href() == null) {
            return null;
        }
        Hrefs.Resolved resolved = Hrefs.resolve(tree, Hrefs.join(resource.base(), resource.href()));
        if (resolved.match() == Hrefs.Match.EXTERNAL) {
            return joined(resource.href(), parameters);
        }
        return resolved.file()
                .map(f -> joined(Hrefs.encoded(f.path()) + resolved.suffix(), parameters))
                .orElse(null);
    }

    /** SCORM 2004 4th CAM 3.4.1.7: how the parameters of an item are added to the address of its resource. */
    static String joined(String href, @Nullable String parameters) {
        if (parameters == null || parameters.isBlank()) {
            return href;
        }
        String rest = parameters.strip();
        while (rest.startsWith("?") || rest.startsWith("&")) {
            rest = rest.substring(1);
        }
        if (rest.startsWith("#")) {
            return href.contains("#") ? href : href + rest;
        }
        int fragment = href.indexOf('#');
        String before = fragment < 0 ? href : href.substring(0, fragment);
        String after = fragment < 0 ? "" : href.substring(fragment);
        return rest.isEmpty() ? href : before + (before.contains("?") ? "&" : "?") + rest + after;
    }
}
