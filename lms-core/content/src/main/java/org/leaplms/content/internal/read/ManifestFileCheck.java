package org.leaplms.content.internal.read;

import java.util.Set;
import org.leaplms.content.CheckId;
import org.leaplms.content.Location;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlDocument;
import org.leaplms.content.internal.xml.XmlElement;
import org.leaplms.content.internal.xml.XmlText;

/** Checks of an {@code imsmanifest.xml} as a file: encoding, namespaces, what it points to. */
final class ManifestFileCheck {
    static final String IMSCP_12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    static final String IMSCP_2004 = "http://www.imsglobal.org/xsd/imscp_v1p1";
    private static final Set<String> KNOWN = Set.of(
            IMSCP_12,
            IMSCP_2004,
            "http://www.imsglobal.org/xsd/imscp_rootv1p1",
            "http://www.imsglobal.org/xsd/imscp_rootv1p1p2",
            "http://www.imsproject.org/xsd/imscp_rootv1p1",
            "http://www.imsglobal.org/xsd/imscp_v1p2");

    private final Context context;
    private final Findings findings;

    ManifestFileCheck(Context context) {
        this.context = context;
        this.findings = context.findings();
    }

    void check(XmlDocument document) {
        common(context, document);
        XmlElement root = document.root();
        if (!KNOWN.contains(root.namespace())) {
            boolean newer = document.namespaces().stream().anyMatch(n -> n.contains("v1p3"));
            findings.at(root, CheckId.MAN_NAMESPACE, root.namespace(), newer ? IMSCP_2004 : IMSCP_12);
        }
        new ExtensionNamespaces(findings).check(root);
        root.descendants()
                .filter(e -> e.name().equals("include") && e.namespace().contains("XInclude"))
                .forEach(e -> findings.at(e, CheckId.MAN_XINCLUDE));
        bases(root);
        schemaFiles(root);
    }

    /** What holds for every XML descriptor. */
    static void common(Context context, XmlDocument document) {
        Location place = context.at(context.descriptor());
        XmlText text = document.text();
        if (text.mismatch()) {
            String declared = text.declared() == null ? "UTF-8" : text.declared();
            context.findings()
                    .report(
                            CheckId.MAN_ENCODING,
                            place,
                            declared,
                            text.charset().name());
        }
        if (document.trimmed()) {
            context.findings().report(CheckId.MAN_OUTSIDE, place);
        }
        if (document.doctype()) {
            context.findings().report(CheckId.MAN_DOCTYPE, place);
        }
        document.undeclaredPrefixes()
                .forEach((prefix, at) -> context.findings().report(CheckId.MAN_UNDECLARED_PREFIX, at, prefix));
    }

    private void bases(XmlElement root) {
        root.descendants().filter(e -> e.attribute("base") != null).forEach(e -> {
            String base = String.valueOf(e.attribute("base")).strip();
            Hrefs.Match match = base.isEmpty()
                    ? Hrefs.Match.EXACT
                    : Hrefs.resolve(context.tree(), Bases.of(e)).match();
            if (match == Hrefs.Match.ESCAPES || match == Hrefs.Match.DANGEROUS || match == Hrefs.Match.LOCAL_DISK) {
                findings.at(e, CheckId.MAN_BASE, base);
            }
        });
    }

    private void schemaFiles(XmlElement root) {
        String locations = root.attribute("schemaLocation", "");
        String[] tokens = locations.split("\\s+");
        for (int i = 1; i < tokens.length; i += 2) {
            boolean local = !Hrefs.isAbsolute(tokens[i]) && !tokens[i].isEmpty();
            if (local && Hrefs.resolve(context.tree(), tokens[i]).file().isEmpty()) {
                findings.at(root, CheckId.MAN_SCHEMA_FILES, tokens[i]);
            }
        }
    }
}
