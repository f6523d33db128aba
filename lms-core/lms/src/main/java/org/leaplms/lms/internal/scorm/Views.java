package org.leaplms.lms.internal.scorm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.json.JsonNull;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.sequencing.TocEntry;
import org.leaplms.scorm.session.SessionView;

/** What the server's engine would show, for the page to compare with what it does show. */
final class Views {
    private Views() {}

    static JsonObject json(SessionView view) {
        return new JsonObject()
                .set("state", view.state().name())
                .set("activityId", orNull(view.activityId()))
                .set("href", orNull(view.href()))
                .set("launch", (long) view.launch())
                .set("canContinue", view.canContinue())
                .set("canPrevious", view.canPrevious())
                .set("canExit", view.canExit())
                .set("canSuspend", view.canSuspend())
                .set("toc", view.toc() == null ? JsonNull.NULL : toc(view.toc()));
    }

    private static Object orNull(@Nullable String text) {
        return text == null ? JsonNull.NULL : text;
    }

    private static JsonObject toc(TocEntry entry) {
        List<Object> children = new ArrayList<>();
        entry.children().forEach(child -> children.add(toc(child)));
        return new JsonObject()
                .set("id", entry.activityId())
                .set("enabled", entry.enabled())
                .set("current", entry.current())
                .set("completed", entry.completed().name())
                .set("satisfied", entry.satisfied().name())
                .setIf(!children.isEmpty(), "children", children);
    }
}
