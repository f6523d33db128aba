package org.leaplms.content.internal.read;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.leaplms.content.CheckId;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlElement;

/**
 * Checks that what ADL and IMS add to content packaging is in the namespaces they gave it: it is read here by its name
 * alone, but elsewhere a wrong namespace makes rules and scores disappear without a word.
 */
final class ExtensionNamespaces {
    private static final String SEQUENCING = "http://www.imsglobal.org/xsd/imsss";
    private static final String NAVIGATION = "http://www.adlnet.org/xsd/adlnav_v1p3";
    private static final String ADL_2004 = "http://www.adlnet.org/xsd/adlcp_v1p3";
    private static final String ADL_12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2";

    /** The outermost elements of each extension and where they belong. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("sequencing", SEQUENCING),
            Map.entry("sequencingCollection", SEQUENCING),
            Map.entry("presentation", NAVIGATION),
            Map.entry("completionThreshold", ADL_2004),
            Map.entry("timeLimitAction", ADL_2004),
            Map.entry("dataFromLMS", ADL_2004),
            Map.entry("prerequisites", ADL_12),
            Map.entry("masteryscore", ADL_12),
            Map.entry("maxtimeallowed", ADL_12),
            Map.entry("timelimitaction", ADL_12),
            Map.entry("datafromlms", ADL_12));

    private static final Set<String> HOLDERS = Set.of("item", "organization", "manifest");

    private final Findings findings;

    ExtensionNamespaces(Findings findings) {
        this.findings = findings;
    }

    void check(XmlElement root) {
        Set<String> told = new HashSet<>();
        root.descendants().forEach(e -> {
            String owner = OWNERS.get(e.name());
            XmlElement parent = e.parent();
            boolean placed = parent != null && HOLDERS.contains(parent.name());
            if (owner != null && placed && isForeign(e.namespace(), root) && told.add(e.namespace())) {
                findings.at(e, CheckId.MAN_EXTENSION_NAMESPACE, e.name(), e.namespace(), owner);
            }
        });
    }

    /** In the namespace of the manifest itself an element is out of place, which the schema tells. */
    private static boolean isForeign(String namespace, XmlElement root) {
        return !namespace.equals(root.namespace())
                && !namespace.equals(SEQUENCING)
                && !namespace.startsWith("http://www.adlnet.org/xsd/adl");
    }
}
