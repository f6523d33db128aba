package org.leaplms.content.manifest;

import java.util.List;
import org.leaplms.content.LangText;
import org.leaplms.content.internal.xml.XmlWriter;

/** Writes {@code cmi5.xml} (cmi5 section 13.2). */
final class Cmi5Writer {
    private static final String NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
    private final XmlWriter xml = new XmlWriter();

    String write(Cmi5Course course) {
        xml.start("courseStructure").attribute("xmlns", NAMESPACE);
        xml.start("course").attribute("id", course.id());
        texts("title", course.titles());
        texts("description", course.descriptions());
        xml.end();
        objectives(course.objectives());
        course.children().forEach(this::node);
        return xml.end().toString();
    }

    private void objectives(List<Cmi5Objective> objectives) {
        if (objectives.isEmpty()) {
            return;
        }
        xml.start("objectives");
        for (Cmi5Objective objective : objectives) {
            xml.start("objective").attribute("id", objective.id());
            texts("title", objective.titles());
            texts("description", objective.descriptions());
            xml.end();
        }
        xml.end();
    }

    private void node(Cmi5Node node) {
        if (node instanceof Cmi5Au au) {
            au(au);
            return;
        }
        Cmi5Block block = (Cmi5Block) node;
        xml.start("block").attribute("id", block.id());
        common(block);
        block.children().forEach(this::node);
        xml.end();
    }

    private void au(Cmi5Au au) {
        xml.start("au").attribute("id", au.id());
        xml.attribute("moveOn", au.moveOn().token());
        xml.attribute(
                "masteryScore",
                au.masteryScore() == null ? null : au.masteryScore().toPlainString());
        xml.attribute("launchMethod", au.launchMethod().token());
        xml.attribute("activityType", au.activityType());
        common(au);
        xml.element("url", au.url());
        xml.element("launchParameters", au.launchParameters());
        xml.element("entitlementKey", au.entitlementKey());
        xml.end();
    }

    private void common(Cmi5Node node) {
        texts("title", node.titles());
        texts("description", node.descriptions());
        if (!node.objectiveIds().isEmpty()) {
            xml.start("objectives");
            node.objectiveIds()
                    .forEach(id -> xml.start("objective").attribute("idref", id).end());
            xml.end();
        }
    }

    private void texts(String name, List<LangText> texts) {
        xml.start(name);
        for (LangText text : texts) {
            String language = text.language().isEmpty() ? null : text.language();
            xml.element("langstring", "lang", language, text.text());
        }
        xml.end();
    }
}
