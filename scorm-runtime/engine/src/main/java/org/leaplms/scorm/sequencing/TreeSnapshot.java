package org.leaplms.scorm.sequencing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.json.JsonObject;

/** The state of an activity tree as JSON and back: only what is not as it was in the beginning, in preorder. */
final class TreeSnapshot {
    private TreeSnapshot() {}

    static JsonObject write(ActivityTree tree) {
        JsonObject activities = new JsonObject();
        for (Activity activity : tree.all()) {
            JsonObject state = state(activity);
            activities.setIf(!state.members().isEmpty(), activity.id(), state);
        }
        JsonObject out = new JsonObject().set("seed", (long) tree.shuffler.state());
        id(out, "current", tree.current);
        id(out, "suspended", tree.suspended);
        JsonObject globals = tree.globals.save().write();
        return out.setIf(tree.resumed, "resumed", true)
                .setIf(!globals.members().isEmpty(), "globals", globals)
                .setIf(!tree.globals.pending().isEmpty(), "changed", new ArrayList<Object>(tree.globals.pending()))
                .setIf(!activities.members().isEmpty(), "activities", activities);
    }

    static ActivityTree read(CourseStructure course, JsonObject in) {
        GlobalObjectives globals =
                in.has("globals") ? GlobalObjectives.read(in.object("globals")) : GlobalObjectives.none();
        ActivityTree tree = new ActivityTree(course, globals, (int) in.whole("seed"));
        if (in.has("activities")) {
            JsonObject activities = in.object("activities");
            activities.members().keySet().forEach(id -> load(need(tree, id), activities.object(id)));
        }
        tree.current = in.has("current") ? need(tree, in.text("current")) : null;
        tree.suspended = in.has("suspended") ? need(tree, in.text("suspended")) : null;
        tree.resumed = in.flag("resumed", false);
        for (String id : in.texts("changed")) {
            tree.globals.pending().add(id);
        }
        return tree;
    }

    private static void id(JsonObject out, String name, @Nullable Activity activity) {
        if (activity != null) {
            out.set(name, activity.id());
        }
    }

    private static Activity need(ActivityTree tree, String id) {
        Activity activity = tree.find(id);
        if (activity == null) {
            throw JsonException.shape("the course has no activity '" + id + "'");
        }
        return activity;
    }

    private static JsonObject state(Activity activity) {
        JsonObject out = new JsonObject()
                .setIf(activity.attempts != 0, "attempts", (long) activity.attempts)
                .setIf(activity.begunInParentAttempt != 0, "begunIn", (long) activity.begunInParentAttempt)
                .setIf(activity.active, "active", true)
                .setIf(activity.suspended, "suspended", true)
                .setIf(activity.completionSet, "completionSet", true)
                .setIf(activity.successSet, "successSet", true);
        if (activity.lessonStatus != null) {
            out.set("lessonStatus", activity.lessonStatus);
        }
        if (!activity.isInOriginalOrder()) {
            List<Object> places = new ArrayList<>();
            activity.available().forEach(child -> places.add((long) activity.children.indexOf(child)));
            out.set("available", places);
        }
        for (int i = 0; i < activity.objectives.size(); i++) {
            Objective objective = activity.objectives.get(i);
            out.setIf(!objective.isBlank(), "objective" + i, values(objective));
        }
        return out;
    }

    private static JsonObject values(Objective objective) {
        JsonObject out = new JsonObject();
        for (Field field : Field.values()) {
            double value = objective.local(field);
            if (Field.known(value)) {
                out.set(field.key(), field.isTruth() ? (Object) (value != 0) : (Object) value);
            }
        }
        return out;
    }

    private static void load(Activity activity, JsonObject in) {
        activity.attempts = (int) in.whole("attempts", 0);
        activity.begunInParentAttempt = (int) in.whole("begunIn", 0);
        activity.active = in.flag("active", false);
        activity.suspended = in.flag("suspended", false);
        activity.completionSet = in.flag("completionSet", false);
        activity.successSet = in.flag("successSet", false);
        activity.lessonStatus = in.has("lessonStatus") ? in.text("lessonStatus") : null;
        if (in.has("available")) {
            activity.setAvailable(available(activity, in.list("available")));
        }
        for (int i = 0; i < activity.objectives.size(); i++) {
            if (in.has("objective" + i)) {
                load(activity.objectives.get(i), in.object("objective" + i));
            }
        }
    }

    private static List<Activity> available(Activity activity, List<Object> places) {
        List<Activity> available = new ArrayList<>();
        for (Object place : places) {
            if (!(place instanceof Long index) || index < 0 || index >= activity.children.size()) {
                throw JsonException.shape("an available child of '" + activity.id() + "' does not exist");
            }
            available.add(activity.children.get(index.intValue()));
        }
        return available;
    }

    private static void load(Objective objective, JsonObject in) {
        for (Field field : Field.values()) {
            if (in.has(field.key())) {
                objective.load(field, field.isTruth() ? (in.flag(field.key()) ? 1 : 0) : in.number(field.key()));
            }
        }
    }
}
