package org.leaplms.content.internal.read;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.leaplms.content.CheckId;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlElement;

/** Checks that identifiers are well formed and occur once. */
final class ManifestIdCheck {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}\\p{M}._\\-·]*");
    private static final Set<String> OWNERS = Set.of("manifest", "organization", "item", "resource");

    private final Findings findings;

    ManifestIdCheck(Findings findings) {
        this.findings = findings;
    }

    void check(XmlElement root) {
        Set<String> seen = new HashSet<>();
        root.descendants().filter(e -> OWNERS.contains(e.name())).forEach(e -> check(e, seen));
    }

    private void check(XmlElement e, Set<String> seen) {
        String id = e.attribute("identifier");
        if (id == null || id.isBlank()) {
            if (e.name().equals("resource")) {
                findings.at(e, CheckId.RES_WITHOUT_ID);
            }
            return;
        }
        if (!NAME.matcher(id.strip()).matches()) {
            findings.at(e, CheckId.MAN_BAD_ID, id.strip());
        }
        if (!seen.add(id.strip())) {
            findings.at(e, CheckId.MAN_DUPLICATE_ID, id.strip());
        }
    }
}
