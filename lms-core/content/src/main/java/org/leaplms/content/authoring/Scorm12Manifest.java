package org.leaplms.content.authoring;

import java.util.List;

/** {@code imsmanifest.xml} of SCORM 1.2: one organization, one item, one SCO. */
final class Scorm12Manifest implements Manifest {

    private static final String METADATA = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";

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
                "1.0",
                "xmlns",
                "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
                "xmlns:adlcp",
                "http://www.adlnet.org/xsd/adlcp_rootv1p2");
        metadata(module, xml);
        xml.open("organizations", "default", "organization");
        xml.open("organization", "identifier", "organization");
        xml.leaf("title", module.title().in(language));
        xml.open("item", "identifier", "item", "identifierref", "resource", "isvisible", "true");
        xml.leaf("title", module.title().in(language));
        module.completion().mastery().ifPresent(percent -> xml.leaf("adlcp:masteryscore", Integer.toString(percent)));
        xml.close().close().close();
        xml.open("resources");
        xml.open(
                "resource",
                "identifier",
                "resource",
                "type",
                "webcontent",
                "adlcp:scormtype",
                "sco",
                "href",
                "index.html");
        files.forEach(file -> xml.empty("file", "href", file));
        xml.close().close().close();
        return xml.finish();
    }

    private static void metadata(LeapModule module, XmlText xml) {
        xml.open("metadata").leaf("schema", "ADL SCORM").leaf("schemaversion", "1.2");
        xml.open("lom", "xmlns", METADATA).open("general");
        langstrings(xml, "title", module.title());
        module.languages().forEach(language -> xml.leaf("language", language));
        langstrings(xml, "description", module.summary());
        xml.close().close().close();
    }

    private static void langstrings(XmlText xml, String name, LocalizedText text) {
        xml.open(name);
        text.byLanguage().forEach((language, value) -> xml.leaf("langstring", value, "xml:lang", language));
        xml.close();
    }
}
