package org.leaplms.content.internal.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.Standard;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlElement;
import org.leaplms.content.manifest.Item;
import org.leaplms.content.manifest.Manifest;
import org.leaplms.content.manifest.Organization;
import org.leaplms.content.manifest.Resource;
import org.leaplms.scorm.course.SequencingDefinition;

/** Reads an {@code imsmanifest.xml} into records, forgiving what can be forgiven. One use only. */
final class ManifestReader {
    /** Items that come from sub-manifests may be this part of the elements that a manifest may have. */
    private static final int INSERTED_PART = 10;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Context context;
    private final Findings findings;
    private final XmlElement root;
    private final Standard standard;
    private final ItemExtensions extensions;
    private final SequencingReader sequencing;
    private final Map<String, XmlElement> submanifests = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> made = new HashMap<>();
    private int inserted;

    ManifestReader(Context context, XmlElement root, Standard standard) {
        this.context = context;
        this.findings = context.findings();
        this.root = root;
        this.standard = standard;
        this.extensions = new ItemExtensions(findings, standard);
        this.sequencing = new SequencingReader(root, findings);
        collect(root);
    }

    private void collect(XmlElement manifest) {
        for (XmlElement sub : manifest.children("manifest")) {
            String id = sub.attribute("identifier", "");
            findings.at(sub, CheckId.MAN_SUBMANIFEST, id);
            submanifests.putIfAbsent(id, sub);
            collect(sub);
        }
    }

    /** Whether sub-manifests, used over and over, make more items than any course needs. */
    boolean tooLarge() {
        return inserted > context.limits().manifestElements() / INSERTED_PART;
    }

    Manifest read() {
        String identifier = root.attribute("identifier", "");
        if (identifier.isEmpty()) {
            findings.at(root, CheckId.MAN_NO_IDENTIFIER);
            identifier = "manifest";
        }
        List<Organization> organizations = new ArrayList<>();
        List<Resource> resources = new ArrayList<>();
        XmlElement organizationList = root.child("organizations").orElse(null);
        if (organizationList != null) {
            for (XmlElement e : organizationList.children("organization")) {
                organizations.add(organization(e));
            }
        }
        resources(root, resources);
        String chosen = organizationList == null ? null : organizationList.attribute("default");
        return new Manifest(
                standard,
                identifier,
                root.attribute("version"),
                new MetadataReader(context).read(root),
                chosen == null || chosen.isBlank() ? null : chosen.strip(),
                organizations,
                resources,
                root.location());
    }

    private Organization organization(XmlElement e) {
        String identifier = e.attribute("identifier", "");
        String title = title(e);
        if (title.isEmpty()) {
            findings.at(e, CheckId.ORG_WITHOUT_TITLE, identifier);
        }
        Values values = new Values(findings);
        return new Organization(
                identifier.isEmpty() ? "organization" : identifier,
                title.isEmpty() ? identifier : title,
                values.bool(e, "objectivesGlobalToSystem", true),
                values.bool(e, "sharedDataGlobalToSystem", true),
                sequencing(e),
                extensions.threshold(e),
                items(e, new HashSet<>()),
                e.location());
    }

    private SequencingDefinition sequencing(XmlElement e) {
        if (standard.isScorm2004()) {
            return sequencing.read(e);
        }
        if (e.child("sequencing").isPresent()) {
            findings.at(e, CheckId.SEQ_NOT_2004);
        }
        return SequencingDefinition.DEFAULT;
    }

    private static String title(XmlElement e) {
        return SPACES.matcher(e.childIgnoringCase("title").map(XmlElement::text).orElse(""))
                .replaceAll(" ");
    }

    private List<Item> items(XmlElement parent, Set<XmlElement> open) {
        List<Item> items = new ArrayList<>();
        for (XmlElement e : parent.children("item")) {
            items.add(item(e, open));
        }
        return items;
    }

    private Item item(XmlElement e, Set<XmlElement> open) {
        inserted += open.isEmpty() ? 0 : 1;
        String identifier = identifier(e);
        String title = title(e);
        if (title.isEmpty()) {
            findings.at(e, CheckId.ORG_ITEM_WITHOUT_TITLE, identifier);
        }
        String reference = e.attribute("identifierref");
        String resource = reference == null || reference.isBlank() ? null : reference.strip();
        Item.Builder item = Item.builder(identifier, title.isEmpty() ? identifier : title)
                .visible(new Values(findings).bool(e, "isvisible", true))
                .parameters(e.attribute("parameters"))
                .sequencing(sequencing(e))
                .location(e.location());
        extensions.read(e, identifier, item);
        items(e, open).forEach(item::item);
        XmlElement sub = resource == null ? null : submanifests.get(resource);
        if (sub == null) {
            return item.resource(resource).build();
        }
        inserted(e, sub, open).forEach(item::item);
        return item.build();
    }

    /** The items of a sub-manifest's default organization, where an item stands for the sub-manifest. */
    private List<Item> inserted(XmlElement e, XmlElement sub, Set<XmlElement> open) {
        if (tooLarge()) {
            findings.at(
                    e,
                    CheckId.MAN_TOO_MANY_ELEMENTS,
                    String.valueOf(context.limits().manifestElements() / INSERTED_PART));
            return List.of();
        }
        if (!open.add(sub)) {
            findings.at(e, CheckId.MAN_CIRCULAR, sub.attribute("identifier", ""));
            return List.of();
        }
        List<Item> items = sub.child("organizations")
                .flatMap(o -> chosen(o))
                .map(o -> items(o, open))
                .orElse(List.of());
        open.remove(sub);
        return items;
    }

    private static java.util.Optional<XmlElement> chosen(XmlElement organizations) {
        String wanted = organizations.attribute("default", "");
        List<XmlElement> all = organizations.children("organization");
        return all.stream()
                .filter(o -> o.attribute("identifier", "").equals(wanted))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** The item's identifier, or one like it that no other item has. */
    private String identifier(XmlElement e) {
        String own = e.attribute("identifier", "");
        if (own.isEmpty()) {
            findings.at(e, CheckId.ORG_ITEM_WITHOUT_ID);
        }
        String base = own.isEmpty() ? "item" : own;
        String unique = own.isEmpty() ? next(base) : base;
        while (!used.add(unique)) {
            unique = next(base);
        }
        return unique;
    }

    private String next(String base) {
        return base + "-" + (made.merge(base, 1, Integer::sum) + 1);
    }

    private void resources(XmlElement manifest, List<Resource> list) {
        for (XmlElement group : manifest.children("resources")) {
            for (XmlElement e : group.children("resource")) {
                list.add(resource(e));
            }
        }
        manifest.children("manifest").forEach(sub -> resources(sub, list));
    }

    private Resource resource(XmlElement e) {
        List<String> files = new ArrayList<>();
        for (XmlElement file : e.children("file")) {
            String href = file.attribute("href");
            if (href == null || href.isBlank()) {
                findings.at(file, CheckId.RES_FILE_WITHOUT_HREF);
            } else {
                files.add(href.strip());
                context.places().putIfAbsent(new Context.FileElement(e.location(), href.strip()), file.location());
            }
        }
        List<String> dependencies = e.children("dependency").stream()
                .map(d -> d.attribute("identifierref", ""))
                .filter(d -> !d.isEmpty())
                .toList();
        String href = e.attribute("href");
        if (href != null && href.isBlank()) {
            findings.at(e, CheckId.RES_EMPTY_HREF, e.attribute("identifier", ""));
        }
        return new Resource(
                e.attribute("identifier", ""),
                e.attribute("type", ""),
                extensions.scormType(e),
                base(e, emptyToNull(href), files),
                emptyToNull(href),
                files,
                dependencies,
                e.location());
    }

    /** The folder that the bases around a resource lead to: as the standard has it, or as most tools mean it. */
    private String base(XmlElement e, @Nullable String href, List<String> files) {
        String meant = Bases.of(e);
        String strict = Bases.strict(e);
        String sample = href != null ? href : files.isEmpty() ? null : files.get(0);
        boolean found = sample != null
                && !strict.equals(meant)
                && Hrefs.resolve(context.tree(), Hrefs.join(strict, sample))
                        .file()
                        .isPresent();
        return found ? strict : meant;
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
