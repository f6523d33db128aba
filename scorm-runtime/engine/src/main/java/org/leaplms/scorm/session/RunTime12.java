package org.leaplms.scorm.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.cmi.DataModel;
import org.leaplms.scorm.cmi.Timespan12;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.json.JsonNumbers;
import org.leaplms.scorm.sequencing.AttemptReport;
import org.leaplms.scorm.sequencing.Delivery;
import org.leaplms.scorm.sequencing.Truth;

/** SCORM 1.2 (RTE 3.4). */
final class RunTime12 implements RunTime {
    private static final String STATUS = "cmi.core.lesson_status";

    /** What a learner keeps of a SCO that ended without being suspended: the record, not the position. */
    private static final List<String> KEPT = List.of(
            STATUS,
            "cmi.core.score.raw",
            "cmi.core.score.min",
            "cmi.core.score.max",
            "cmi.core.total_time",
            "cmi.comments");

    private static final List<String> PREFERENCES = List.of(
            "cmi.student_preference.audio",
            "cmi.student_preference.language",
            "cmi.student_preference.speed",
            "cmi.student_preference.text");

    private final LearnerContext learner;

    RunTime12(LearnerContext learner) {
        this.learner = learner;
    }

    @Override
    public void fix(DataModel data, ActivityDefinition activity) {
        data.fix("cmi.core.student_id", learner.id());
        data.fix("cmi.core.student_name", learner.name());
        data.fix("cmi.core.credit", learner.credit() ? "credit" : "no-credit");
        data.fix("cmi.core.lesson_mode", learner.mode().token());
        fix(data, "cmi.launch_data", activity.launchData());
        fix(data, "cmi.student_data.max_time_allowed", activity.scorm12().maxTimeAllowed());
        Double mastery = activity.scorm12().masteryScore();
        fix(data, "cmi.student_data.mastery_score", mastery == null ? null : JsonNumbers.format(mastery));
        if (activity.timeLimitAction() != null) {
            data.fix(
                    "cmi.student_data.time_limit_action",
                    activity.timeLimitAction().token());
        }
        StringBuilder comments = new StringBuilder();
        for (LearnerContext.Comment comment : learner.comments()) {
            comments.append(comments.length() == 0 ? "" : "\n").append(comment.text());
        }
        fix(data, "cmi.comments_from_lms", comments.toString());
    }

    private static void fix(DataModel data, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            data.fix(name, value);
        }
    }

    @Override
    public void begin(DataModel data, Delivery delivery, @Nullable DataModel before) {
        data.seed("cmi.core.entry", before == null ? "ab-initio" : "");
        if (before == null) {
            data.seed("cmi.student_preference.language", learner.language());
            return;
        }
        carry(KEPT, before, data);
    }

    private static void carry(List<String> names, DataModel from, DataModel to) {
        for (String name : names) {
            String value = from.stored(name);
            if (value != null) {
                to.seed(name, value);
            }
        }
    }

    /** RTE 3.4.4, cmi.student_preference: options that hold for the SCOs that follow as well. */
    @Override
    public void prefer(DataModel data, DataModel other) {
        carry(PREFERENCES, other, data);
    }

    @Override
    public void goOn(DataModel data, Delivery delivery) {
        data.seed("cmi.core.entry", "resume");
        data.clear("cmi.core.exit");
        data.clear("cmi.core.session_time");
    }

    @Override
    public void end(DataModel data) {
        data.seed(STATUS, lastStatus(data, suspends(data)));
        data.seed("cmi.core.total_time", Timespan12.format(total(data) + Math.max(0, session(data))));
        data.clear("cmi.core.session_time");
    }

    /** RTE 3.4.4, cmi.core.lesson_status: what the system makes of the status when the SCO has ended. */
    private String lastStatus(DataModel data, boolean suspended) {
        String said = data.stored(STATUS);
        String status = said == null ? "not attempted" : said;
        if (learner.mode() != LaunchMode.NORMAL) {
            return said == null && learner.mode() == LaunchMode.BROWSE ? "browsed" : status;
        }
        Double mastery = Numbers.of(data, "cmi.student_data.mastery_score");
        Double raw = Numbers.of(data, "cmi.core.score.raw");
        boolean open = suspended && (said == null || status.equals("incomplete"));
        if (learner.credit() && mastery != null && raw != null && !open) {
            return raw >= mastery ? "passed" : "failed";
        }
        if (said == null) {
            return suspended ? "incomplete" : "completed";
        }
        return status;
    }

    @Override
    public String exit(DataModel data) {
        String exit = data.stored("cmi.core.exit");
        return exit == null ? "" : exit;
    }

    @Override
    public boolean suspends(DataModel data) {
        return exit(data).equals("suspend");
    }

    @Override
    public void suspend(DataModel data) {
        data.seed("cmi.core.exit", "suspend");
    }

    @Override
    public AttemptReport report(ActivityRun run, boolean last, boolean suspended) {
        DataModel data = run.data;
        String status = last ? lastStatus(data, suspended) : data.value(STATUS, "not attempted");
        AttemptReport.Builder report =
                AttemptReport.builder().suspended(suspended).lessonStatus(status);
        if (!status.equals("not attempted")) {
            report.completion(completion(status));
        }
        Score score = score(data);
        Truth satisfied = success(status);
        return report.primary(new AttemptReport.Objective(
                        null,
                        satisfied,
                        satisfied != Truth.UNKNOWN,
                        score.scaled(),
                        score.raw(),
                        score.min(),
                        score.max(),
                        completion(status),
                        false,
                        null))
                .build();
    }

    @Override
    public Truth completed(DataModel data) {
        return completion(data.value(STATUS, "not attempted"));
    }

    private static Truth completion(String status) {
        return switch (status) {
            case "passed", "completed", "failed" -> Truth.TRUE;
            case "incomplete", "browsed" -> Truth.FALSE;
            default -> Truth.UNKNOWN;
        };
    }

    @Override
    public Truth satisfied(DataModel data) {
        return success(data.value(STATUS, "not attempted"));
    }

    private static Truth success(String status) {
        return switch (status) {
            case "passed" -> Truth.TRUE;
            case "failed" -> Truth.FALSE;
            default -> Truth.UNKNOWN;
        };
    }

    @Override
    public Score score(DataModel data) {
        return Records12.score(data, "cmi.core.score.");
    }

    @Override
    public @Nullable Double progress(DataModel data) {
        return null;
    }

    @Override
    public String location(DataModel data) {
        return data.value("cmi.core.lesson_location", "");
    }

    @Override
    public long total(DataModel data) {
        return Math.max(0, Timespan12.parse(data.value("cmi.core.total_time", "")));
    }

    @Override
    public long session(DataModel data) {
        String text = data.stored("cmi.core.session_time");
        return text == null ? -1 : Timespan12.parse(text);
    }

    @Override
    public List<ObjectiveRecord> objectives(DataModel data) {
        List<ObjectiveRecord> objectives = new ArrayList<>();
        for (int i = 0; i < data.count("cmi.objectives"); i++) {
            String record = "cmi.objectives." + i + ".";
            String status = data.value(record + "status", "not attempted");
            objectives.add(new ObjectiveRecord(
                    data.value(record + "id", ""),
                    completion(status),
                    success(status),
                    Records12.score(data, record + "score."),
                    null,
                    ""));
        }
        return objectives;
    }

    @Override
    public InteractionRecord interaction(DataModel data, int index) {
        return Records12.interaction(data, index);
    }
}
