package org.leaplms.scorm.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.HideLmsUi;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.sequencing.TocEntry;
import org.leaplms.scorm.sequencing.Truth;

/** View and progress as JSON, for players and reports. Members that are null or empty are left out; a
 * status is {@code TRUE}, {@code FALSE} or {@code UNKNOWN}. */
public final class ViewJson {
    private ViewJson() {}

    public static JsonObject write(SessionView view) {
        JsonObject out = new JsonObject().set("state", view.state().name()).set("courseTitle", view.courseTitle());
        put(out, "activityId", view.activityId());
        put(out, "activityTitle", view.activityTitle());
        put(out, "href", view.href());
        List<Object> hidden = new ArrayList<>();
        for (HideLmsUi control : view.hidden()) {
            hidden.add(control.token());
        }
        out.set("sco", view.sco())
                .set("launch", view.launch())
                .set("canContinue", view.canContinue())
                .set("canPrevious", view.canPrevious())
                .set("canExit", view.canExit())
                .set("canSuspend", view.canSuspend())
                .setIf(!hidden.isEmpty(), "hidden", hidden);
        TocEntry toc = view.toc();
        if (toc != null) {
            out.set("toc", toc(toc));
        }
        put(out, "message", view.message());
        return out;
    }

    private static JsonObject toc(TocEntry entry) {
        List<Object> children = new ArrayList<>();
        for (TocEntry child : entry.children()) {
            children.add(toc(child));
        }
        JsonObject out = new JsonObject()
                .set("id", entry.activityId())
                .set("title", entry.title())
                .set("launchable", entry.launchable())
                .set("enabled", entry.enabled())
                .set("current", entry.current());
        truth(out, "completed", entry.completed());
        truth(out, "satisfied", entry.satisfied());
        return out.setIf(entry.more(), "more", true).setIf(!children.isEmpty(), "children", children);
    }

    public static JsonObject write(CourseProgress progress) {
        JsonObject out = new JsonObject();
        statuses(out, progress.completed(), progress.satisfied(), progress.score(), progress.progressMeasure());
        out.set("totalSeconds", progress.totalSeconds());
        List<Object> activities = new ArrayList<>();
        for (ActivityProgress activity : progress.activities()) {
            activities.add(activity(activity));
        }
        return out.set("activities", activities);
    }

    public static JsonObject write(CourseStanding standing) {
        JsonObject out = new JsonObject();
        truth(out, "completed", standing.completed());
        truth(out, "satisfied", standing.satisfied());
        Numbers.put(out, "progressMeasure", standing.progressMeasure());
        return out;
    }

    private static JsonObject activity(ActivityProgress activity) {
        JsonObject out = new JsonObject()
                .set("activityId", activity.activityId())
                .set("title", activity.title())
                .set("depth", activity.depth())
                .set("leaf", activity.leaf());
        statuses(out, activity.completed(), activity.satisfied(), activity.score(), activity.progressMeasure());
        out.set("attempts", activity.attempts())
                .setIf(activity.suspended(), "suspended", true)
                .set("totalSeconds", activity.totalSeconds())
                .setIf(!activity.location().isEmpty(), "location", activity.location());
        List<Object> objectives = new ArrayList<>();
        for (ObjectiveRecord objective : activity.objectives()) {
            JsonObject each = new JsonObject().set("id", objective.id());
            statuses(
                    each, objective.completed(), objective.satisfied(), objective.score(), objective.progressMeasure());
            objectives.add(each.setIf(!objective.description().isEmpty(), "description", objective.description()));
        }
        List<Object> interactions = new ArrayList<>();
        for (InteractionRecord interaction : activity.interactions()) {
            interactions.add(interaction(interaction));
        }
        return out.setIf(!objectives.isEmpty(), "objectives", objectives)
                .setIf(!interactions.isEmpty(), "interactions", interactions);
    }

    private static JsonObject interaction(InteractionRecord interaction) {
        JsonObject out = new JsonObject().set("index", interaction.index()).set("id", interaction.id());
        filled(out, "type", interaction.type());
        out.setIf(
                !interaction.objectiveIds().isEmpty(),
                "objectiveIds",
                new ArrayList<Object>(interaction.objectiveIds()));
        filled(out, "timestamp", interaction.timestamp());
        out.setIf(
                !interaction.correctResponses().isEmpty(),
                "correctResponses",
                new ArrayList<Object>(interaction.correctResponses()));
        Numbers.put(out, "weighting", interaction.weighting());
        filled(out, "learnerResponse", interaction.learnerResponse());
        filled(out, "result", interaction.result());
        filled(out, "latency", interaction.latency());
        filled(out, "description", interaction.description());
        return out;
    }

    private static void statuses(
            JsonObject out, Truth completed, Truth satisfied, Score score, @Nullable Double progressMeasure) {
        truth(out, "completed", completed);
        truth(out, "satisfied", satisfied);
        out.setIf(!score.isEmpty(), "score", Numbers.write(score));
        Numbers.put(out, "progressMeasure", progressMeasure);
    }

    private static void truth(JsonObject out, String name, Truth value) {
        out.set(name, value.name());
    }

    private static void put(JsonObject out, String name, @Nullable String value) {
        if (value != null) {
            out.set(name, value);
        }
    }

    private static void filled(JsonObject out, String name, String value) {
        out.setIf(!value.isEmpty(), name, value);
    }
}
