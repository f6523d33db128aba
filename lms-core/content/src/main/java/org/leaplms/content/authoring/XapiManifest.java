package org.leaplms.content.authoring;

import java.util.List;

/** {@code tincan.xml}: one activity with a launch. */
final class XapiManifest implements Manifest {

    @Override
    public String fileName() {
        return "tincan.xml";
    }

    @Override
    public byte[] write(LeapModule module, List<String> files) {
        XmlText xml = new XmlText();
        xml.open("tincan", "xmlns", "http://projecttincan.com/tincan.xsd").open("activities");
        xml.open("activity", "id", module.id(), "type", "http://adlnet.gov/expapi/activities/course");
        module.title().byLanguage().forEach((language, text) -> xml.leaf("name", text, "lang", language));
        module.summary().byLanguage().forEach((language, text) -> xml.leaf("description", text, "lang", language));
        xml.leaf("launch", "index.html", "lang", module.languages().get(0));
        xml.close().close().close();
        return xml.finish();
    }
}
