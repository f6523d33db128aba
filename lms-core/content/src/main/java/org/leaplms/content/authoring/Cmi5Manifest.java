package org.leaplms.content.authoring;

import java.util.List;
import org.leaplms.content.authoring.LeapModule.CompletionRule;

/** {@code cmi5.xml}: one course with one assignable unit. */
final class Cmi5Manifest implements Manifest {

    @Override
    public String fileName() {
        return "cmi5.xml";
    }

    @Override
    public byte[] write(LeapModule module, List<String> files) {
        XmlText xml = new XmlText();
        xml.open("courseStructure", "xmlns", "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd");
        xml.open("course", "id", module.id());
        texts(xml, module);
        xml.close();
        xml.open("objectives");
        module.objectives().forEach(o -> {
            xml.open("objective", "id", objective(module, o.id()));
            langstrings(xml, "title", o.text());
            langstrings(xml, "description", o.text());
            xml.close();
        });
        xml.close();
        unit(module, xml);
        xml.close();
        return xml.finish();
    }

    private static void unit(LeapModule module, XmlText xml) {
        CompletionRule rule = module.completion();
        String moveOn = rule.mustPass() ? "CompletedAndPassed" : "Completed";
        String id = module.id() + "/unit";
        String type = "http://adlnet.gov/expapi/activities/module";
        rule.mastery()
                .ifPresentOrElse(
                        percent -> xml.open(
                                "au",
                                "id",
                                id,
                                "moveOn",
                                moveOn,
                                "masteryScore",
                                Scorm2004Manifest.scaled(percent),
                                "launchMethod",
                                "AnyWindow",
                                "activityType",
                                type),
                        () -> xml.open(
                                "au", "id", id, "moveOn", moveOn, "launchMethod", "AnyWindow", "activityType", type));
        texts(xml, module);
        xml.open("objectives");
        module.objectives().forEach(o -> xml.empty("objective", "idref", objective(module, o.id())));
        xml.close();
        xml.leaf("url", "index.html");
        xml.close();
    }

    private static String objective(LeapModule module, String id) {
        return module.id() + "/objectives/" + id;
    }

    private static void texts(XmlText xml, LeapModule module) {
        langstrings(xml, "title", module.title());
        langstrings(xml, "description", module.summary());
    }

    private static void langstrings(XmlText xml, String name, LocalizedText text) {
        xml.open(name);
        text.byLanguage().forEach((language, value) -> xml.leaf("langstring", value, "lang", language));
        xml.close();
    }
}
