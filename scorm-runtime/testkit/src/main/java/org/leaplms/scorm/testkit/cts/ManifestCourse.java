package org.leaplms.scorm.testkit.cts;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.CompletionThreshold;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.DataMap;
import org.leaplms.scorm.course.HideLmsUi;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.course.ScormType;
import org.leaplms.scorm.course.TimeLimitAction;
import org.w3c.dom.Element;

/** A course from the manifest of a conformance package: well-formed input, 4th Edition, no checks. */
public final class ManifestCourse {
    private final Map<String, Element> resources = new LinkedHashMap<>();
    private final Map<String, Element> collections = new LinkedHashMap<>();

    private ManifestCourse(Element manifest) {
        for (Element holder : Xml.children(manifest, "resources")) {
            Xml.children(holder, "resource")
                    .forEach(resource ->
                            resources.put(Xml.text(resource, "identifier").trim(), resource));
        }
        for (Element holder : Xml.children(manifest, "sequencingCollection")) {
            Xml.children(holder, "sequencing").forEach(one -> collections.put(Xml.text(one, "ID"), one));
        }
    }

    /**
     * The course of an organization.
     *
     * @param organizationId empty for the first organization of the manifest
     */
    public static CourseStructure read(Path file, String organizationId) {
        Element manifest = Xml.read(file);
        Element organizations = Xml.child(manifest, "organizations");
        ManifestCourse reader = new ManifestCourse(manifest);
        for (Element organization : Xml.children(organizations, "organization")) {
            String id = Xml.text(organization, "identifier").trim();
            if (organizationId.isEmpty() || organizationId.trim().equals(id)) {
                return new CourseStructure(
                        ScormStandard.SCORM_2004_4TH,
                        id,
                        Xml.childText(organization, "title"),
                        Xml.flag(organization, "objectivesGlobalToSystem", true),
                        Xml.flag(organization, "sharedDataGlobalToSystem", true),
                        reader.activity(organization));
            }
        }
        throw new IllegalArgumentException("no organization '" + organizationId + "' in " + file);
    }

    private ActivityDefinition activity(Element item) {
        ActivityDefinition.Builder activity = ActivityDefinition.builder(Xml.text(item, "identifier"))
                .title(Xml.childText(item, "title"))
                .visible(Xml.flag(item, "isvisible", true))
                .sequencing(ManifestSequencing.read(item, collections));
        launch(activity, item);
        for (Element child : Xml.children(item)) {
            switch (child.getLocalName()) {
                case "item" -> activity.child(activity(child));
                case "dataFromLMS" -> activity.launchData(child.getTextContent().trim());
                case "timeLimitAction" ->
                    activity.timeLimitAction(action(child.getTextContent().trim()));
                case "completionThreshold" -> activity.completionThreshold(threshold(child));
                case "data" -> data(activity, child);
                case "presentation" -> presentation(activity, child);
                default -> {}
            }
        }
        return activity.build();
    }

    private void launch(ActivityDefinition.Builder activity, Element item) {
        Element resource = resources.get(Xml.text(item, "identifierref").trim());
        if (resource != null) {
            activity.href(Xml.text(resource, "xml:base") + Xml.text(resource, "href") + Xml.text(item, "parameters"));
            String type = resource.getAttributeNS("http://www.adlnet.org/xsd/adlcp_v1p3", "scormType");
            activity.scormType(type.equals("asset") ? ScormType.ASSET : ScormType.SCO);
        }
    }

    private static TimeLimitAction action(String token) {
        for (TimeLimitAction action : TimeLimitAction.values()) {
            if (action.token().equals(token)) {
                return action;
            }
        }
        return TimeLimitAction.CONTINUE_NO_MESSAGE;
    }

    private static CompletionThreshold threshold(Element element) {
        String text = element.getTextContent().trim();
        if (!text.isEmpty()) {
            return new CompletionThreshold(true, Double.parseDouble(text), 1.0);
        }
        return new CompletionThreshold(
                Xml.flag(element, "completedByMeasure", false),
                Xml.number(element, "minProgressMeasure", 1.0),
                Xml.number(element, "progressWeight", 1.0));
    }

    private static void data(ActivityDefinition.Builder activity, Element data) {
        for (Element map : Xml.children(data, "map")) {
            activity.dataMap(new DataMap(
                    Xml.text(map, "targetID"),
                    Xml.flag(map, "readSharedData", true),
                    Xml.flag(map, "writeSharedData", true)));
        }
    }

    private static void presentation(ActivityDefinition.Builder activity, Element presentation) {
        for (Element control : Xml.children(Xml.child(presentation, "navigationInterface"), "hideLMSUI")) {
            for (HideLmsUi hidden : HideLmsUi.values()) {
                if (hidden.token().equals(control.getTextContent().trim())) {
                    activity.hideLmsUi(hidden);
                }
            }
        }
    }
}
