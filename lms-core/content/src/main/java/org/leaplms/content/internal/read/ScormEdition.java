package org.leaplms.content.internal.read;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.Standard;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlDocument;
import org.leaplms.content.internal.xml.XmlElement;

/** Finds the edition of SCORM from all the evidence of a manifest; no single string decides. */
final class ScormEdition {
    private final XmlDocument document;
    private final XmlElement root;
    private final Findings findings;
    private final String schema;
    private final String version;

    ScormEdition(XmlDocument document, Findings findings) {
        this.document = document;
        this.root = document.root();
        this.findings = findings;
        XmlElement metadata = root.childIgnoringCase("metadata").orElse(root);
        this.schema = text(metadata, "schema");
        this.version = text(metadata, "schemaversion");
    }

    private static String text(XmlElement metadata, String name) {
        return metadata.childIgnoringCase(name).map(XmlElement::text).orElse("");
    }

    /** The edition, or {@code null} when this is another kind of package, which is reported. */
    @Nullable
    Standard detect() {
        String other = otherKind();
        if (other != null) {
            findings.at(root, CheckId.MAN_OTHER_STANDARD, other);
            return null;
        }
        Standard said = said();
        int for2004 = votesFor2004();
        int for12 = votesFor12();
        if (version.isEmpty()) {
            return unsaid(for2004, for12);
        }
        boolean evidence2004 = for2004 + (said != null && said.isScorm2004() ? 2 : 0)
                > for12 + (said != null && said.isScorm1() ? 2 : 0);
        Standard decided = said != null && said.isScorm2004() == evidence2004
                ? said
                : tie(said, for2004, for12) ? said : evidence2004 ? edition2004() : Standard.SCORM_1_2;
        return judged(said, decided == null ? Standard.SCORM_1_2 : decided, for2004 + for12);
    }

    private boolean tie(@Nullable Standard said, int for2004, int for12) {
        return said != null && (for2004 > 0) == (for12 > 0);
    }

    private Standard judged(@Nullable Standard said, Standard decided, int evidence) {
        if (said == null && evidence == 0) {
            findings.at(root, CheckId.MAN_NOT_SCORM);
        } else if (decided == Standard.SCORM_1_1) {
            findings.at(root, CheckId.MAN_SCORM_1_1);
        } else if (said != decided) {
            findings.at(root, CheckId.MAN_SCHEMAVERSION, version, decided.label());
        }
        return decided;
    }

    private Standard unsaid(int for2004, int for12) {
        if (for2004 + for12 == 0) {
            findings.at(root, CheckId.MAN_NOT_SCORM);
            return Standard.SCORM_1_2;
        }
        Standard found = for2004 > for12 ? edition2004() : Standard.SCORM_1_2;
        findings.at(root, CheckId.MAN_NO_SCHEMAVERSION, found.label());
        return found;
    }

    private @Nullable Standard said() {
        String v = version.toLowerCase(Locale.ROOT);
        boolean adl = schema.isEmpty() || schema.toUpperCase(Locale.ROOT).contains("ADL") || schema.contains("SCORM");
        return switch (v) {
            case "1.2" -> Standard.SCORM_1_2;
            case "1.1", "1.0" -> adl ? Standard.SCORM_1_1 : null;
            case "cam 1.3", "1.3", "2004 2nd edition", "2004", "2004 1st edition" -> Standard.SCORM_2004_2ND;
            case "2004 3rd edition" -> Standard.SCORM_2004_3RD;
            case "2004 4th edition" -> Standard.SCORM_2004_4TH;
            default -> null;
        };
    }

    private boolean declares(String part) {
        return root.namespace().contains(part) || document.namespaces().stream().anyMatch(n -> n.contains(part));
    }

    private int votesFor2004() {
        int votes = declares("adlcp_v1p3") ? 2 : 0;
        votes += declares("imsss") || declares("adlseq_v1p3") || declares("adlnav_v1p3") ? 1 : 0;
        votes += hasAttribute("scormType") ? 1 : 0;
        return votes + (root.descendants().anyMatch(e -> e.name().equals("sequencing")) ? 1 : 0);
    }

    private int votesFor12() {
        int votes = declares("adlcp_rootv1p2") || declares("adlcp_rootv1p1") ? 2 : 0;
        votes += declares("imscp_rootv1p1") ? 1 : 0;
        return votes + (hasAttribute("scormtype") ? 1 : 0);
    }

    private boolean hasAttribute(String name) {
        return root.children("resources").stream()
                .flatMap(r -> r.children("resource").stream())
                .anyMatch(r -> r.attribute(name) != null);
    }

    /** The edition of SCORM 2004 whose features are used; the 3rd when none tells. */
    private Standard edition2004() {
        String v = version.toLowerCase(Locale.ROOT);
        boolean fourth = v.contains("4th")
                || root.descendants()
                        .anyMatch(e -> e.namespace().contains("adlseq")
                                        && e.name().equals("objectives")
                                || e.namespace().contains("adlcp") && e.name().equals("map"));
        return fourth ? Standard.SCORM_2004_4TH : Standard.SCORM_2004_3RD;
    }

    private @Nullable String otherKind() {
        String lower = schema.toLowerCase(Locale.ROOT);
        if (declares("imsccv1p") || declares("/imscc_") || lower.contains("common cartridge")) {
            return "IMS Common Cartridge";
        }
        List<XmlElement> resources = root.children("resources").stream()
                .flatMap(r -> r.children("resource").stream())
                .toList();
        boolean qti = !resources.isEmpty()
                && resources.stream().allMatch(r -> r.attribute("type", "").startsWith("imsqti"));
        return qti ? "IMS QTI" : null;
    }
}
