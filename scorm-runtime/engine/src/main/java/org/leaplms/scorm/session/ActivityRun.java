package org.leaplms.scorm.session;

import org.leaplms.scorm.cmi.DataModel;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.sequencing.AttemptReport;
import org.leaplms.scorm.sequencing.Delivery;
import org.leaplms.scorm.sequencing.Truth;

/** The run-time data of the last attempt on one activity, and what was reported of it. */
final class ActivityRun {
    final ActivityDefinition activity;
    final DataModel data;
    final int attempt;

    /** Hundredths of seconds that content reported in earlier attempts. */
    final long earlier;

    /** Whether content ever called Initialize in this attempt. */
    boolean spoke;

    /** The success status the primary objective's record was given at delivery. */
    Truth inherited = Truth.UNKNOWN;

    Truth completed = Truth.UNKNOWN;
    Truth satisfied = Truth.UNKNOWN;
    Score score = Score.NONE;
    double progress = -1;

    ActivityRun(ActivityDefinition activity, DataModel data, int attempt, long earlier) {
        this.activity = activity;
        this.data = data;
        this.attempt = attempt;
        this.earlier = earlier;
    }

    String id() {
        return activity.identifier();
    }

    /** Remembers what was known elsewhere of the primary objective when content was delivered. */
    void inherit(Delivery delivery) {
        for (Delivery.ObjectiveSeed seed : delivery.objectives()) {
            if (seed.primary()) {
                inherited = seed.id() == null ? Truth.UNKNOWN : seed.success();
            }
        }
    }

    /**
     * What to report of a record of {@code cmi.objectives} when content has determined {@code cmi.success_status} itself:
     * the primary objective's is the same thing (RTE 4.2.17), so a status it was only given at delivery says nothing.
     */
    AttemptReport.Objective spoken(AttemptReport.Objective record) {
        String primary = activity.sequencing().primaryObjective().id();
        boolean given = inherited != Truth.UNKNOWN && record.success() == inherited;
        return given && primary != null && primary.equals(record.id()) ? record.withoutSuccess() : record;
    }

    JsonObject save() {
        JsonObject out = new JsonObject().set("id", id()).set("attempt", attempt);
        out.setIf(earlier > 0, "earlier", earlier).setIf(spoke, "spoke", true);
        out.setIf(inherited != Truth.UNKNOWN, "inherited", inherited.name());
        out.setIf(completed != Truth.UNKNOWN, "completed", completed.name());
        out.setIf(satisfied != Truth.UNKNOWN, "satisfied", satisfied.name());
        out.setIf(progress >= 0, "progress", progress);
        out.setIf(!score.isEmpty(), "score", Numbers.write(score));
        return out.set("data", data.save());
    }

    void restore(JsonObject in) {
        data.restore(in.object("data"));
        spoke = in.flag("spoke", false);
        inherited = Numbers.truth(in.text("inherited", "UNKNOWN"));
        completed = Numbers.truth(in.text("completed", "UNKNOWN"));
        satisfied = Numbers.truth(in.text("satisfied", "UNKNOWN"));
        progress = in.number("progress", -1);
        score = in.has("score") ? Numbers.score(in.object("score")) : Score.NONE;
    }
}
