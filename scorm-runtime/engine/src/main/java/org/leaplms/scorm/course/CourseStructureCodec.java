package org.leaplms.scorm.course;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.json.JsonObject;

/**
 * A course structure as JSON text and back, the same on every platform. Only what differs from the defaults is written.
 * Stateless.
 */
public final class CourseStructureCodec {
    private CourseStructureCodec() {}

    /** The canonical JSON text of a course. */
    public static String write(CourseStructure course) {
        JsonObject out = new JsonObject()
                .set("standard", course.standard().name())
                .set("identifier", course.identifier())
                .set("title", course.title())
                .setIf(!course.objectivesGlobalToSystem(), "objectivesGlobalToSystem", false)
                .setIf(!course.sharedDataGlobalToSystem(), "sharedDataGlobalToSystem", false)
                .set("root", activity(course.root()));
        return Json.write(out);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws JsonException if the text is not JSON or not a course structure
     */
    public static CourseStructure read(String text) {
        JsonObject in = Json.readObject(text);
        return new CourseStructure(
                Tokens.named(ScormStandard.values(), in.text("standard")),
                in.text("identifier"),
                in.text("title"),
                in.flag("objectivesGlobalToSystem", true),
                in.flag("sharedDataGlobalToSystem", true),
                activity(in.object("root")));
    }

    private static JsonObject activity(ActivityDefinition activity) {
        JsonObject out = new JsonObject()
                .set("id", activity.identifier())
                .set("title", activity.title())
                .setIf(!activity.visible(), "visible", false);
        Tokens.setText(out, "href", activity.href());
        out.setIf(activity.scormType() == ScormType.ASSET, "asset", true);
        Tokens.setText(out, "launchData", activity.launchData());
        if (activity.timeLimitAction() != null) {
            out.set("timeLimitAction", activity.timeLimitAction().token());
        }
        threshold(out, activity.completionThreshold());
        lists(out, activity);
        scorm12(out, activity.scorm12());
        if (!activity.sequencing().equals(SequencingDefinition.DEFAULT)) {
            out.set("sequencing", SequencingCodec.write(activity.sequencing()));
        }
        return out.setIf(
                !activity.children().isEmpty(),
                "children",
                Tokens.each(activity.children(), CourseStructureCodec::activity));
    }

    private static void threshold(JsonObject out, CompletionThreshold threshold) {
        if (!threshold.equals(CompletionThreshold.DEFAULT)) {
            JsonObject object = new JsonObject()
                    .set("byMeasure", threshold.completedByMeasure())
                    .set("min", threshold.minProgressMeasure())
                    .set("weight", threshold.progressWeight());
            out.set("completionThreshold", object);
        }
    }

    private static void lists(JsonObject out, ActivityDefinition activity) {
        out.setIf(!activity.dataMaps().isEmpty(), "data", Tokens.each(activity.dataMaps(), map -> new JsonObject()
                .set("target", map.targetId())
                .set("read", map.readSharedData())
                .set("write", map.writeSharedData())));
        out.setIf(!activity.hideLmsUi().isEmpty(), "hide", Tokens.each(activity.hideLmsUi(), HideLmsUi::token));
    }

    private static void scorm12(JsonObject out, Scorm12Item item) {
        Tokens.setText(out, "prerequisites", item.prerequisites());
        if (item.masteryScore() != null) {
            out.set("masteryScore", item.masteryScore());
        }
        Tokens.setText(out, "maxTimeAllowed", item.maxTimeAllowed());
    }

    private static ActivityDefinition activity(JsonObject in) {
        ActivityDefinition.Builder activity = ActivityDefinition.builder(in.text("id"))
                .title(in.text("title"))
                .visible(in.flag("visible", true))
                .href(Tokens.text(in, "href"))
                .scormType(in.flag("asset", false) ? ScormType.ASSET : ScormType.SCO)
                .launchData(Tokens.text(in, "launchData"))
                .scorm12(new Scorm12Item(
                        Tokens.text(in, "prerequisites"),
                        in.has("masteryScore") ? Double.valueOf(in.number("masteryScore")) : null,
                        Tokens.text(in, "maxTimeAllowed")));
        if (in.has("timeLimitAction")) {
            activity.timeLimitAction(
                    Tokens.tokened(TimeLimitAction.values(), TimeLimitAction::token, in.text("timeLimitAction")));
        }
        if (in.has("completionThreshold")) {
            JsonObject object = in.object("completionThreshold");
            activity.completionThreshold(
                    new CompletionThreshold(object.flag("byMeasure"), object.number("min"), object.number("weight")));
        }
        for (JsonObject map : in.objects("data")) {
            activity.dataMap(new DataMap(map.text("target"), map.flag("read"), map.flag("write")));
        }
        for (String token : in.texts("hide")) {
            activity.hideLmsUi(Tokens.tokened(HideLmsUi.values(), HideLmsUi::token, token));
        }
        if (in.has("sequencing")) {
            activity.sequencing(SequencingCodec.read(in.object("sequencing")));
        }
        List<ActivityDefinition> children = new ArrayList<>();
        in.objects("children").forEach(child -> children.add(activity(child)));
        children.forEach(activity::child);
        return activity.build();
    }
}
