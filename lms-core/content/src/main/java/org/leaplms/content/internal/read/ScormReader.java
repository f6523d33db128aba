package org.leaplms.content.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.Scorm12Package;
import org.leaplms.content.Scorm2004Package;
import org.leaplms.content.Standard;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlDocument;
import org.leaplms.content.internal.xml.XmlElement;
import org.leaplms.content.manifest.Item;
import org.leaplms.content.manifest.Manifest;
import org.leaplms.content.manifest.Organization;
import org.leaplms.content.manifest.Resource;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.ScormType;

/** Reads and checks SCORM packages. */
final class ScormReader {
    private final Context context;
    private final Findings findings;

    ScormReader(Context context) {
        this.context = context;
        this.findings = context.findings();
    }

    /** The package, or nothing when it is so wrong that only the findings can tell. */
    Optional<Draft> read() {
        Optional<XmlDocument> document = context.parse();
        return document.flatMap(this::read);
    }

    private Optional<Draft> read(XmlDocument document) {
        XmlElement root = document.root();
        if (!root.name().equals("manifest")) {
            findings.at(root, CheckId.MAN_WRONG_ROOT, root.name(), "manifest");
            return Optional.empty();
        }
        new ManifestFileCheck(context).check(document);
        Standard standard = new ScormEdition(document, findings).detect();
        if (standard == null) {
            return Optional.empty();
        }
        ManifestReader reader = new ManifestReader(context, root, standard);
        Manifest manifest = reader.read();
        if (reader.tooLarge()) {
            return Optional.empty();
        }
        new ManifestIdCheck(findings).check(root);
        Optional<Draft> draft = draft(root, manifest);
        new SchemaCheck(context).scorm(document);
        return draft;
    }

    private Optional<Draft> draft(XmlElement root, Manifest manifest) {
        if (manifest.resources().isEmpty()) {
            findings.at(root, CheckId.ORG_NO_RESOURCES);
            return Optional.of(new Draft(manifest.standard(), "", List.of(), null));
        }
        List<Organization> organizations = organizations(manifest);
        new OrganizationCheck(findings, manifest).check(organizations);
        List<Draft.Launch> launches = new ResourceCheck(context, manifest, organizations).check();
        new FileListCheck(context, manifest).check();
        new PrerequisiteCheck(findings).check(organizations);
        List<CourseStructure> structures = new CourseBuilder(manifest, context.tree()).build(organizations);
        if (structures.isEmpty()) {
            if (!findings.blocked()) {
                findings.at(root, CheckId.ORG_NOTHING_TO_LAUNCH);
            }
            return Optional.of(new Draft(manifest.standard(), "", launches, null));
        }
        if (!StartCheck.canBegin(structures.get(0))) {
            String blocked = structures.get(0).identifier();
            organizations.stream()
                    .filter(o -> o.identifier().equals(blocked))
                    .findFirst()
                    .ifPresent(o -> findings.report(CheckId.SEQ_ALL_BLOCKED, o.location()));
        }
        if (manifest.standard().isScorm2004()) {
            structures.forEach(s -> new SequencingCheck(findings, organizations).check(s));
        }
        String title = structures.get(0).title();
        return Optional.of(new Draft(
                manifest.standard(),
                title,
                launches,
                report -> manifest.standard().isScorm2004()
                        ? new Scorm2004Package(manifest.standard(), manifest, structures, context.tree(), report)
                        : new Scorm12Package(manifest.standard(), manifest, structures, context.tree(), report)));
    }

    /** The organizations with items, or one made from the resources. */
    private List<Organization> organizations(Manifest manifest) {
        List<Organization> filled = manifest.organizations().stream()
                .filter(o -> !o.items().isEmpty())
                .toList();
        if (!filled.isEmpty()) {
            return filled;
        }
        findings.report(CheckId.ORG_EMPTY, manifest.location());
        List<Item> items = new ArrayList<>();
        boolean scos = manifest.resources().stream().anyMatch(r -> r.href() != null && r.scormType() == ScormType.SCO);
        for (Resource resource : manifest.resources()) {
            if (resource.href() != null && (!scos || resource.scormType() == ScormType.SCO)) {
                items.add(item(resource));
            }
        }
        String title = manifest.metadata().titles().stream()
                .findFirst()
                .map(t -> t.text())
                .orElse(manifest.identifier());
        return List.of(Organization.of("organization", title, items));
    }

    private static Item item(Resource resource) {
        String identifier = resource.identifier().isEmpty() ? "item" : resource.identifier();
        return Item.builder("item-" + identifier, nameOf(resource.href()))
                .resource(resource.identifier())
                .location(resource.location())
                .build();
    }

    private static String nameOf(@Nullable String href) {
        String path = Hrefs.percentDecoded(String.valueOf(href).replaceAll("[?#].*", ""));
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
