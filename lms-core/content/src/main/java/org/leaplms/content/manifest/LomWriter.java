package org.leaplms.content.manifest;

import java.util.List;
import org.leaplms.content.LangText;
import org.leaplms.content.internal.xml.XmlWriter;

/** Writes a metadata record: IMS Learning Resource Metadata 1.2.1 for SCORM 1.2, IEEE LOM for SCORM 2004. */
final class LomWriter {
    private final XmlWriter xml;
    private final boolean ieee;

    LomWriter(XmlWriter xml, boolean ieee) {
        this.xml = xml;
        this.ieee = ieee;
    }

    void write(Metadata metadata) {
        boolean general = !metadata.titles().isEmpty()
                || !metadata.descriptions().isEmpty()
                || !metadata.languages().isEmpty()
                || !metadata.keywords().isEmpty();
        if (!general && metadata.typicalLearningTime() == null && metadata.version() == null) {
            return;
        }
        xml.start("lom");
        xml.attribute("xmlns", ieee ? "http://ltsc.ieee.org/xsd/LOM" : "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1");
        if (general) {
            general(metadata);
        }
        lifecycle(metadata);
        educational(metadata);
        xml.end();
    }

    private void general(Metadata metadata) {
        xml.start("general");
        texts("title", metadata.titles());
        metadata.languages().forEach(l -> xml.element("language", l));
        texts("description", metadata.descriptions());
        metadata.keywords().forEach(k -> texts("keyword", List.of(k)));
        xml.end();
    }

    private void lifecycle(Metadata metadata) {
        if (metadata.version() != null) {
            xml.start(ieee ? "lifeCycle" : "lifecycle");
            texts("version", List.of(LangText.of(metadata.version())));
            xml.end();
        }
    }

    private void educational(Metadata metadata) {
        String time = metadata.typicalLearningTime();
        if (time != null) {
            xml.start("educational").start(ieee ? "typicalLearningTime" : "typicallearningtime");
            xml.element(ieee ? "duration" : "datetime", time).end().end();
        }
    }

    private void texts(String name, List<LangText> texts) {
        if (texts.isEmpty()) {
            return;
        }
        xml.start(name);
        for (LangText text : texts) {
            String language = text.language().isEmpty() ? null : text.language();
            xml.element(ieee ? "string" : "langstring", ieee ? "language" : "xml:lang", language, text.text());
        }
        xml.end();
    }
}
