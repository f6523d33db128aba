package org.leaplms.content.manifest;

import org.jspecify.annotations.Nullable;
import org.leaplms.content.Standard;
import org.leaplms.content.internal.xml.XmlWriter;
import org.leaplms.scorm.course.CompletionThreshold;
import org.leaplms.scorm.course.DataMap;
import org.leaplms.scorm.course.HideLmsUi;
import org.leaplms.scorm.course.Scorm12Item;
import org.leaplms.scorm.course.ScormType;

/** Writes {@code imsmanifest.xml} for SCORM 1.2 and the editions of SCORM 2004. One use only. */
final class ScormManifestWriter {
    private final Manifest manifest;
    private final boolean scorm2004;
    private final boolean fourth;
    private final XmlWriter xml = new XmlWriter();

    ScormManifestWriter(Manifest manifest) {
        this.manifest = manifest;
        this.scorm2004 = manifest.standard().isScorm2004();
        this.fourth = manifest.standard() == Standard.SCORM_2004_4TH;
    }

    String write() {
        xml.start("manifest").attribute("identifier", manifest.identifier()).attribute("version", manifest.version());
        namespaces();
        metadata();
        xml.start("organizations").attribute("default", manifest.defaultOrganization());
        manifest.organizations().forEach(this::organization);
        xml.end();
        xml.start("resources");
        manifest.resources().forEach(this::resource);
        return xml.end().end().toString();
    }

    private void namespaces() {
        if (scorm2004) {
            xml.attribute("xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1")
                    .attribute("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3")
                    .attribute("xmlns:adlseq", "http://www.adlnet.org/xsd/adlseq_v1p3")
                    .attribute("xmlns:adlnav", "http://www.adlnet.org/xsd/adlnav_v1p3")
                    .attribute("xmlns:imsss", "http://www.imsglobal.org/xsd/imsss");
        } else {
            xml.attribute("xmlns", "http://www.imsproject.org/xsd/imscp_rootv1p1p2")
                    .attribute("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2");
        }
    }

    private void metadata() {
        xml.start("metadata");
        xml.element("schema", "ADL SCORM");
        xml.element(
                "schemaversion",
                switch (manifest.standard()) {
                    case SCORM_2004_2ND -> "CAM 1.3";
                    case SCORM_2004_3RD -> "2004 3rd Edition";
                    case SCORM_2004_4TH -> "2004 4th Edition";
                    default -> "1.2";
                });
        new LomWriter(xml, scorm2004).write(manifest.metadata());
        xml.end();
    }

    private void organization(Organization organization) {
        xml.start("organization").attribute("identifier", organization.identifier());
        if (scorm2004) {
            xml.attribute("adlseq:objectivesGlobalToSystem", organization.objectivesGlobalToSystem(), true);
        }
        if (fourth) {
            xml.attribute("adlcp:sharedDataGlobalToSystem", organization.sharedDataGlobalToSystem(), true);
        }
        xml.element("title", organization.title());
        organization.items().forEach(this::item);
        if (scorm2004) {
            threshold(organization.completionThreshold());
            new SequencingWriter(xml, fourth).write(organization.sequencing());
        }
        xml.end();
    }

    private void item(Item item) {
        xml.start("item").attribute("identifier", item.identifier());
        xml.attribute("identifierref", item.resource());
        xml.attribute("isvisible", item.visible(), true);
        xml.attribute("parameters", item.parameters());
        xml.element("title", item.title());
        item.items().forEach(this::item);
        if (scorm2004) {
            extensions2004(item);
        } else {
            extensions12(item);
        }
        xml.end();
    }

    private void extensions12(Item item) {
        Scorm12Item own = item.scorm12();
        if (own.prerequisites() != null) {
            xml.element("adlcp:prerequisites", "type", "aicc_script", own.prerequisites());
        }
        xml.element("adlcp:maxtimeallowed", own.maxTimeAllowed());
        xml.element("adlcp:timelimitaction", limit(item));
        xml.element("adlcp:datafromlms", item.dataFromLms());
        xml.element("adlcp:masteryscore", own.masteryScore() == null ? null : Numbers.plain(own.masteryScore()));
    }

    private void extensions2004(Item item) {
        xml.element("adlcp:timeLimitAction", limit(item));
        xml.element("adlcp:dataFromLMS", item.dataFromLms());
        threshold(item.completionThreshold());
        if (fourth && !item.dataMaps().isEmpty()) {
            xml.start("adlcp:data");
            item.dataMaps().forEach(this::dataMap);
            xml.end();
        }
        new SequencingWriter(xml, fourth).write(item.sequencing());
        if (!item.hideLmsUi().isEmpty()) {
            xml.start("adlnav:presentation").start("adlnav:navigationInterface");
            item.hideLmsUi().stream().sorted().map(HideLmsUi::token).forEach(t -> xml.element("adlnav:hideLMSUI", t));
            xml.end().end();
        }
    }

    private static @Nullable String limit(Item item) {
        return item.timeLimitAction() == null ? null : item.timeLimitAction().token();
    }

    private void dataMap(DataMap map) {
        xml.start("adlcp:map").attribute("targetID", map.targetId());
        xml.attribute("readSharedData", map.readSharedData(), true);
        xml.attribute("writeSharedData", map.writeSharedData(), true).end();
    }

    private void threshold(CompletionThreshold threshold) {
        if (threshold.equals(CompletionThreshold.DEFAULT)) {
            return;
        }
        if (fourth) {
            xml.start("adlcp:completionThreshold");
            xml.attribute("completedByMeasure", threshold.completedByMeasure(), false);
            xml.attribute("minProgressMeasure", Numbers.unless(threshold.minProgressMeasure(), 1));
            xml.attribute("progressWeight", Numbers.unless(threshold.progressWeight(), 1))
                    .end();
        } else if (threshold.completedByMeasure()) {
            xml.element("adlcp:completionThreshold", Numbers.plain(threshold.minProgressMeasure()));
        }
    }

    private void resource(Resource resource) {
        xml.start("resource").attribute("identifier", resource.identifier()).attribute("type", resource.type());
        ScormType type = resource.scormType();
        String word = type == null ? null : type == ScormType.SCO ? "sco" : "asset";
        xml.attribute(scorm2004 ? "adlcp:scormType" : "adlcp:scormtype", word);
        xml.attribute("xml:base", resource.base().isEmpty() ? null : resource.base());
        xml.attribute("href", resource.href());
        resource.files().forEach(f -> xml.start("file").attribute("href", f).end());
        resource.dependencies()
                .forEach(d ->
                        xml.start("dependency").attribute("identifierref", d).end());
        xml.end();
    }
}
