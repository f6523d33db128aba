package org.leaplms.scorm.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.cmi.DataModel;
import org.leaplms.scorm.cmi.TimeInterval;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.json.JsonNumbers;
import org.leaplms.scorm.sequencing.AttemptReport;
import org.leaplms.scorm.sequencing.Delivery;
import org.leaplms.scorm.sequencing.Truth;

/** SCORM 2004 (RTE 4). */
final class RunTime2004 implements RunTime {
    private final LearnerContext learner;

    RunTime2004(LearnerContext learner) {
        this.learner = learner;
    }

    @Override
    public void fix(DataModel data, ActivityDefinition activity) {
        data.fix("cmi.learner_id", learner.id());
        data.fix("cmi.learner_name", learner.name());
        data.fix("cmi.credit", learner.credit() ? "credit" : "no-credit");
        data.fix("cmi.mode", learner.mode().token());
        fix(data, "cmi.launch_data", activity.launchData());
        fix(data, "cmi.max_time_allowed", activity.sequencing().limits().attemptAbsoluteDurationLimit());
        if (activity.timeLimitAction() != null) {
            data.fix("cmi.time_limit_action", activity.timeLimitAction().token());
        }
        if (activity.completionThreshold().completedByMeasure()) {
            double least = activity.completionThreshold().minProgressMeasure();
            data.fix("cmi.completion_threshold", JsonNumbers.format(least));
        }
        ObjectiveDefinition primary = activity.sequencing().primaryObjective();
        if (primary.satisfiedByMeasure()) {
            data.fix("cmi.scaled_passing_score", JsonNumbers.format(primary.minNormalizedMeasure()));
        }
        comments(data);
        for (int i = 0; i < activity.dataMaps().size(); i++) {
            data.fix("adl.data." + i + ".id", activity.dataMaps().get(i).targetId());
        }
    }

    private void comments(DataModel data) {
        for (int i = 0; i < learner.comments().size(); i++) {
            LearnerContext.Comment comment = learner.comments().get(i);
            String record = "cmi.comments_from_lms." + i + ".";
            data.fix(record + "comment", comment.text());
            fix(data, record + "location", comment.location());
            fix(data, record + "timestamp", comment.timestamp());
        }
    }

    private static void fix(DataModel data, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            data.fix(name, value);
        }
    }

    @Override
    public void begin(DataModel data, Delivery delivery, @Nullable DataModel before) {
        data.seed("cmi.entry", "ab-initio");
        LearnerContext.Preferences preferences = learner.preferences();
        data.seed("cmi.learner_preference.audio_level", preferences.audioLevel());
        data.seed("cmi.learner_preference.language", learner.language());
        data.seed("cmi.learner_preference.delivery_speed", preferences.deliverySpeed());
        data.seed("cmi.learner_preference.audio_captioning", Integer.toString(preferences.audioCaptioning()));
        int next = 0;
        for (Delivery.ObjectiveSeed seed : delivery.objectives()) {
            if (seed.id() != null) {
                objective(data, "cmi.objectives." + next++ + ".", seed.id(), seed);
            }
        }
    }

    private static void objective(DataModel data, String record, String id, Delivery.ObjectiveSeed seed) {
        data.seed(record + "id", id);
        if (seed.success() != Truth.UNKNOWN) {
            data.seed(record + "success_status", seed.success() == Truth.TRUE ? "passed" : "failed");
        }
        if (seed.completion() != Truth.UNKNOWN) {
            data.seed(record + "completion_status", seed.completion() == Truth.TRUE ? "completed" : "incomplete");
        }
        number(data, record + "score.scaled", seed.scaled());
        number(data, record + "score.raw", seed.raw());
        number(data, record + "score.min", seed.min());
        number(data, record + "score.max", seed.max());
        number(data, record + "progress_measure", seed.progressMeasure());
    }

    private static void number(DataModel data, String name, @Nullable Double value) {
        if (value != null) {
            data.seed(name, JsonNumbers.format(value));
        }
    }

    @Override
    public void goOn(DataModel data, Delivery delivery) {
        data.seed("cmi.entry", "resume");
        data.clear("cmi.exit");
        data.clear("cmi.session_time");
        data.clear("adl.nav.request");
        for (Delivery.ObjectiveSeed seed : delivery.objectives()) {
            int index = seed.id() == null ? -1 : indexOf(data, seed.id());
            if (index >= 0 && seed.id() != null) {
                objective(data, "cmi.objectives." + index + ".", seed.id(), seed);
            }
        }
    }

    /** Where the resumed data hold the objective: what other activities shared in the meantime is shown in it. */
    private static int indexOf(DataModel data, String objectiveId) {
        for (int i = 0; i < data.count("cmi.objectives"); i++) {
            if (objectiveId.equals(data.stored("cmi.objectives." + i + ".id"))) {
                return i;
            }
        }
        return -1;
    }

    /** RTE 4.2.14: an attempt begins with what the system knows of the learner; what a SCO sets stays its own. */
    @Override
    public void prefer(DataModel data, DataModel other) {}

    @Override
    public void end(DataModel data) {
        TimeInterval session = interval(data, "cmi.session_time");
        data.seed(
                "cmi.total_time", interval(data, "cmi.total_time").plus(session).text());
        data.clear("cmi.session_time");
    }

    private static TimeInterval interval(DataModel data, String name) {
        String text = data.stored(name);
        TimeInterval interval = text == null ? null : TimeInterval.parse(text);
        return interval == null ? TimeInterval.ZERO : interval;
    }

    @Override
    public String exit(DataModel data) {
        String exit = data.stored("cmi.exit");
        return exit == null ? "" : exit;
    }

    /** RTE 4.2.7, 4.2.8: who logged out resumes as one who suspended. */
    @Override
    public boolean suspends(DataModel data) {
        String exit = exit(data);
        return exit.equals("suspend") || exit.equals("logout");
    }

    @Override
    public void suspend(DataModel data) {
        data.seed("cmi.exit", "suspend");
    }

    @Override
    public AttemptReport report(ActivityRun run, boolean last, boolean suspended) {
        DataModel data = run.data;
        AttemptReport.Builder report = AttemptReport.builder().suspended(suspended);
        if (data.stored("cmi.completion_status") != null || completed(data) != Truth.UNKNOWN) {
            report.completion(completed(data));
        }
        report.progressMeasure(progress(data));
        Score score = score(data);
        Truth satisfied = satisfied(data);
        boolean set = data.stored("cmi.success_status") != null || satisfied != Truth.UNKNOWN;
        report.primary(new AttemptReport.Objective(
                null,
                satisfied,
                set,
                score.scaled(),
                score.raw(),
                score.min(),
                score.max(),
                completed(data),
                false,
                progress(data)));
        for (int i = 0; i < data.count("cmi.objectives"); i++) {
            AttemptReport.Objective objective = objective(data, "cmi.objectives." + i + ".");
            report.objective(set ? run.spoken(objective) : objective);
        }
        return report.build();
    }

    private static AttemptReport.Objective objective(DataModel data, String record) {
        return new AttemptReport.Objective(
                data.stored(record + "id"),
                success(data.stored(record + "success_status")),
                data.stored(record + "success_status") != null,
                Numbers.of(data, record + "score.scaled"),
                Numbers.of(data, record + "score.raw"),
                Numbers.of(data, record + "score.min"),
                Numbers.of(data, record + "score.max"),
                completion(data.stored(record + "completion_status")),
                data.stored(record + "completion_status") != null,
                Numbers.of(data, record + "progress_measure"));
    }

    @Override
    public Truth completed(DataModel data) {
        return completion(data.value("cmi.completion_status", "unknown"));
    }

    private static Truth completion(@Nullable String status) {
        if (status == null || status.equals("unknown")) {
            return Truth.UNKNOWN;
        }
        return status.equals("completed") ? Truth.TRUE : Truth.FALSE;
    }

    @Override
    public Truth satisfied(DataModel data) {
        return success(data.value("cmi.success_status", "unknown"));
    }

    private static Truth success(@Nullable String status) {
        if (status == null || status.equals("unknown")) {
            return Truth.UNKNOWN;
        }
        return status.equals("passed") ? Truth.TRUE : Truth.FALSE;
    }

    @Override
    public Score score(DataModel data) {
        return Records2004.score(data, "cmi.score.");
    }

    @Override
    public @Nullable Double progress(DataModel data) {
        return Numbers.of(data, "cmi.progress_measure");
    }

    @Override
    public String location(DataModel data) {
        return data.value("cmi.location", "");
    }

    @Override
    public long total(DataModel data) {
        return hundredths(interval(data, "cmi.total_time"));
    }

    @Override
    public long session(DataModel data) {
        return data.stored("cmi.session_time") == null ? -1 : hundredths(interval(data, "cmi.session_time"));
    }

    private static long hundredths(TimeInterval interval) {
        return interval.months() * 262_980_000L + interval.centiseconds();
    }

    @Override
    public List<ObjectiveRecord> objectives(DataModel data) {
        List<ObjectiveRecord> objectives = new ArrayList<>();
        for (int i = 0; i < data.count("cmi.objectives"); i++) {
            String record = "cmi.objectives." + i + ".";
            objectives.add(new ObjectiveRecord(
                    data.value(record + "id", ""),
                    completion(data.stored(record + "completion_status")),
                    success(data.stored(record + "success_status")),
                    Records2004.score(data, record + "score."),
                    Numbers.of(data, record + "progress_measure"),
                    data.value(record + "description", "")));
        }
        return objectives;
    }

    @Override
    public InteractionRecord interaction(DataModel data, int index) {
        return Records2004.interaction(data, index);
    }
}
