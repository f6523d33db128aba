package org.leaplms.content.authoring;

import java.math.BigDecimal;
import java.util.List;
import org.leaplms.content.authoring.LeapModule.Objective;

/**
 * {@code imsmanifest.xml} of SCORM 2004 4th Edition: one organization, one item, one SCO. Completion comes from the
 * progress measure, success from the primary objective; the objectives of the module are local objectives.
 */
final class Scorm2004Manifest implements Manifest {

    @Override
    public String fileName() {
        return "imsmanifest.xml";
    }

    @Override
    public byte[] write(LeapModule module, List<String> files) {
        String language = module.languages().get(0);
        XmlText xml = new XmlText();
        xml.open(
                "manifest",
                "identifier",
                ManifestIds.of(module),
                "version",
                module.version(),
                "xmlns",
                "http://www.imsglobal.org/xsd/imscp_v1p1",
                "xmlns:adlcp",
                "http://www.adlnet.org/xsd/adlcp_v1p3",
                "xmlns:adlnav",
                "http://www.adlnet.org/xsd/adlnav_v1p3",
                "xmlns:adlseq",
                "http://www.adlnet.org/xsd/adlseq_v1p3",
                "xmlns:imsss",
                "http://www.imsglobal.org/xsd/imsss",
                "xmlns:lom",
                "http://ltsc.ieee.org/xsd/LOM");
        metadata(module, xml);
        xml.open("organizations", "default", "organization");
        xml.open("organization", "identifier", "organization", "structure", "hierarchical");
        xml.leaf("title", module.title().in(language));
        item(module, xml, language);
        xml.open("imsss:sequencing")
                .empty("imsss:controlMode", "choice", "true", "flow", "true")
                .close();
        xml.close().close();
        xml.open("resources");
        xml.open(
                "resource",
                "identifier",
                "resource",
                "type",
                "webcontent",
                "adlcp:scormType",
                "sco",
                "href",
                "index.html");
        files.forEach(file -> xml.empty("file", "href", file));
        xml.close().close().close();
        return xml.finish();
    }

    private static void metadata(LeapModule module, XmlText xml) {
        xml.open("metadata").leaf("schema", "ADL SCORM").leaf("schemaversion", "2004 4th Edition");
        xml.open("lom:lom").open("lom:general");
        xml.open("lom:identifier")
                .leaf("lom:catalog", "URI")
                .leaf("lom:entry", module.id())
                .close();
        strings(xml, "lom:title", module.title());
        module.languages().forEach(language -> xml.leaf("lom:language", language));
        strings(xml, "lom:description", module.summary());
        xml.close().close().close();
    }

    private static void strings(XmlText xml, String name, LocalizedText text) {
        xml.open(name);
        text.byLanguage().forEach((language, value) -> xml.leaf("lom:string", value, "language", language));
        xml.close();
    }

    private static void item(LeapModule module, XmlText xml, String language) {
        xml.open("item", "identifier", "item", "identifierref", "resource", "isvisible", "true");
        xml.leaf("title", module.title().in(language));
        xml.empty("adlcp:completionThreshold", "completedByMeasure", "true", "minProgressMeasure", "1.0");
        xml.open("imsss:sequencing").open("imsss:objectives");
        module.completion()
                .mastery()
                .ifPresentOrElse(
                        percent -> xml.open(
                                        "imsss:primaryObjective", "objectiveID", "module", "satisfiedByMeasure", "true")
                                .leaf("imsss:minNormalizedMeasure", scaled(percent))
                                .close(),
                        () -> xml.empty("imsss:primaryObjective", "objectiveID", "module"));
        for (Objective objective : module.objectives()) {
            xml.empty("imsss:objective", "objectiveID", objective.id());
        }
        xml.close();
        xml.empty("imsss:deliveryControls", "completionSetByContent", "true", "objectiveSetByContent", "true");
        xml.close().close();
    }

    static String scaled(int percent) {
        return BigDecimal.valueOf(percent, 2).stripTrailingZeros().toPlainString();
    }
}
