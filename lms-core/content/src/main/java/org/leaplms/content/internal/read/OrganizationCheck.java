package org.leaplms.content.internal.read;

import java.util.List;
import java.util.stream.Stream;
import org.leaplms.content.CheckId;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.manifest.Item;
import org.leaplms.content.manifest.Manifest;
import org.leaplms.content.manifest.Organization;

/** Checks of organizations and items. */
final class OrganizationCheck {
    private final Findings findings;
    private final Manifest manifest;

    OrganizationCheck(Findings findings, Manifest manifest) {
        this.findings = findings;
        this.manifest = manifest;
    }

    void check(List<Organization> usable) {
        List<Organization> all = manifest.organizations();
        for (Organization organization : all) {
            if (organization.items().isEmpty() && usable.stream().anyMatch(all::contains)) {
                findings.report(CheckId.ORG_NO_ITEMS, organization.location(), organization.identifier());
            }
        }
        chosen(all);
        for (Organization organization : usable) {
            List<Item> items = organization.items().stream()
                    .flatMap(OrganizationCheck::all)
                    .toList();
            items.forEach(this::item);
            if (!items.isEmpty() && organization.items().stream().noneMatch(OrganizationCheck::shows)) {
                findings.report(CheckId.ORG_HIDDEN, organization.location());
            }
        }
    }

    private void chosen(List<Organization> all) {
        String wanted = manifest.defaultOrganization();
        if (wanted != null && all.stream().noneMatch(o -> o.identifier().equals(wanted))) {
            findings.report(CheckId.ORG_DEFAULT, manifest.location(), wanted);
        } else if (wanted == null && all.size() > 1) {
            findings.report(CheckId.ORG_NO_DEFAULT, manifest.location());
        }
        if (all.size() > 1) {
            String used = wanted == null ? all.get(0).identifier() : wanted;
            findings.report(CheckId.ORG_SEVERAL, manifest.location(), String.valueOf(all.size()), used);
        }
    }

    static Stream<Item> all(Item item) {
        return Stream.concat(Stream.of(item), item.items().stream().flatMap(OrganizationCheck::all));
    }

    private static boolean shows(Item item) {
        return item.visible() || item.items().stream().anyMatch(OrganizationCheck::shows);
    }

    private void item(Item item) {
        if (item.items().isEmpty() && item.resource() == null) {
            findings.report(CheckId.ORG_LEAF_WITHOUT_RESOURCE, item.location(), item.identifier());
        }
        if (!item.items().isEmpty()
                && item.resource() != null
                && manifest.standard().isScorm2004()) {
            findings.report(CheckId.ORG_CLUSTER_WITH_RESOURCE, item.location(), item.identifier());
        }
        String parameters = item.parameters();
        if (parameters != null
                && (parameters.strip().contains(" ") || parameters.strip().startsWith("/"))) {
            findings.report(CheckId.ORG_PARAMETERS, item.location(), parameters);
        }
    }
}
