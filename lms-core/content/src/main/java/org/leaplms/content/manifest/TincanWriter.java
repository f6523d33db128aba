package org.leaplms.content.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.LangText;
import org.leaplms.content.internal.xml.XmlWriter;

/** Writes {@code tincan.xml}. */
final class TincanWriter {
    private final XmlWriter xml = new XmlWriter();

    String write(List<XapiActivity> activities) {
        xml.start("tincan").attribute("xmlns", "http://projecttincan.com/tincan.xsd");
        xml.start("activities");
        activities.forEach(this::activity);
        return xml.end().end().toString();
    }

    private void activity(XapiActivity activity) {
        xml.start("activity").attribute("id", activity.id());
        xml.attribute("type", activity.type().isEmpty() ? null : activity.type());
        activity.names().forEach(name -> text("name", name));
        activity.descriptions().forEach(description -> text("description", description));
        if (activity.launch() != null) {
            String language =
                    activity.names().isEmpty() ? null : activity.names().get(0).language();
            xml.element("launch", "lang", known(language), activity.launch());
        }
        xml.end();
    }

    private void text(String name, LangText text) {
        xml.element(name, "lang", known(text.language()), text.text());
    }

    private static @Nullable String known(@Nullable String language) {
        return language == null || language.isEmpty() ? null : language;
    }
}
