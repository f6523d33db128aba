package org.leaplms.scorm.cmi;

import static org.leaplms.scorm.cmi.Access.READ_ONLY;
import static org.leaplms.scorm.cmi.Access.READ_WRITE;
import static org.leaplms.scorm.cmi.Access.WRITE_ONLY;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.scorm.course.ScormStandard;

/** The elements of SCORM 2004 in the order of the book (RTE 4.2, SN 5.6). */
final class Elements2004 {
    private static final ValueType COMPLETION =
            Types.Vocabulary.of("completed", "incomplete", "not attempted", "unknown");
    private static final ValueType SUCCESS = Types.Vocabulary.of("passed", "failed", "unknown");
    private static final ValueType SCALED = new Types.Real(-1, 1);
    private static final ValueType MEASURE = new Types.Real(0, 1);
    private static final ValueType NUMBER = Types.Real.any();
    private static final ValueType FROM_ZERO = new Types.Real(0, Double.MAX_VALUE);
    private static final ValueType LONG_ID = new Types.Identifier(4000);
    private static final ValueType SHORT_ID = new Types.Identifier(250);
    private static final ValueType RESULT =
            new Types.Either(Types.Vocabulary.of("correct", "incorrect", "unanticipated", "neutral"), Types.Real.any());

    private final ScormStandard edition;
    private final List<Element> elements = new ArrayList<>();

    private Elements2004(ScormStandard edition) {
        this.edition = edition;
    }

    static List<Element> of(ScormStandard edition) {
        Elements2004 table = new Elements2004(edition);
        table.comments();
        table.course();
        table.interactions();
        table.learner();
        table.objectives();
        table.progress();
        table.navigation();
        table.sharedData();
        return table.elements;
    }

    private void comments() {
        add("cmi.comments_from_learner.n.comment", READ_WRITE, new Types.Localized(4000), "RTE 4.2.2.1");
        add("cmi.comments_from_learner.n.location", READ_WRITE, new Types.Characters(250), "RTE 4.2.2.1");
        add("cmi.comments_from_learner.n.timestamp", READ_WRITE, new Types.Timestamp(), "RTE 4.2.2.1");
        add("cmi.comments_from_lms.n.comment", READ_ONLY, new Types.Localized(4000), "RTE 4.2.3.1");
        add("cmi.comments_from_lms.n.location", READ_ONLY, new Types.Characters(250), "RTE 4.2.3.1");
        add("cmi.comments_from_lms.n.timestamp", READ_ONLY, new Types.Timestamp(), "RTE 4.2.3.1");
    }

    private void course() {
        add(one("cmi.completion_status", READ_WRITE, COMPLETION, "RTE 4.2.4").initially("unknown"));
        add("cmi.completion_threshold", READ_ONLY, MEASURE, "RTE 4.2.5");
        add("cmi.credit", READ_ONLY, Types.Vocabulary.of("credit", "no-credit"), "RTE 4.2.6");
        add("cmi.entry", READ_ONLY, Types.Vocabulary.of("ab-initio", "resume", ""), "RTE 4.2.7");
        add(one("cmi.exit", WRITE_ONLY, Types.Vocabulary.of("time-out", "suspend", "logout", "normal", ""), "RTE 4.2.8")
                .initially(""));
    }

    private void interactions() {
        String record = "cmi.interactions.n.";
        add(one(record + "id", READ_WRITE, LONG_ID, "RTE 4.2.9.1").identity(Element.Identity.NAME));
        add(one(record + "type", READ_WRITE, InteractionType.vocabulary(), "RTE 4.2.9.1")
                .requires("id"));
        add(one(record + "objectives.n.id", READ_WRITE, LONG_ID, "RTE 4.2.9.1")
                .requires("id")
                .identity(Element.Identity.UNIQUE));
        add(one(record + "timestamp", READ_WRITE, new Types.Timestamp(), "RTE 4.2.9.1")
                .requires("id"));
        add(one(record + "correct_responses.n.pattern", READ_WRITE, new Types.ResponseText(), "RTE 4.2.9.1")
                .requires("id", "type"));
        add(one(record + "weighting", READ_WRITE, NUMBER, "RTE 4.2.9.1").requires("id"));
        add(one(record + "learner_response", READ_WRITE, new Types.ResponseText(), "RTE 4.2.9.1")
                .requires("id", "type"));
        add(one(record + "result", READ_WRITE, RESULT, "RTE 4.2.9.1").requires("id"));
        add(one(record + "latency", READ_WRITE, new Types.Interval(), "RTE 4.2.9.1")
                .requires("id"));
        add(one(record + "description", READ_WRITE, new Types.Localized(250), "RTE 4.2.9.1")
                .requires("id"));
    }

    private void learner() {
        add("cmi.launch_data", READ_ONLY, new Types.Characters(4000), "RTE 4.2.10");
        add("cmi.learner_id", READ_ONLY, LONG_ID, "RTE 4.2.11");
        add("cmi.learner_name", READ_ONLY, new Types.Localized(250), "RTE 4.2.12");
        add(one("cmi.learner_preference.audio_level", READ_WRITE, FROM_ZERO, "RTE 4.2.13")
                .initially("1"));
        add(one("cmi.learner_preference.language", READ_WRITE, new Types.Language(), "RTE 4.2.13")
                .initially(""));
        add(one("cmi.learner_preference.delivery_speed", READ_WRITE, FROM_ZERO, "RTE 4.2.13")
                .initially("1"));
        add(one(
                        "cmi.learner_preference.audio_captioning",
                        READ_WRITE,
                        Types.Vocabulary.of("-1", "0", "1"),
                        "RTE 4.2.13")
                .initially("0"));
        add("cmi.location", READ_WRITE, new Types.Characters(1000), "RTE 4.2.14");
        add("cmi.max_time_allowed", READ_ONLY, new Types.Interval(), "RTE 4.2.15");
        add("cmi.mode", READ_ONLY, Types.Vocabulary.of("browse", "normal", "review"), "RTE 4.2.16");
    }

    private void objectives() {
        String record = "cmi.objectives.n.";
        add(one(record + "id", READ_WRITE, LONG_ID, "RTE 4.2.17.1").identity(Element.Identity.UNIQUE_FOR_EVER));
        add(one(record + "score.scaled", READ_WRITE, SCALED, "RTE 4.2.17.1").requires("id"));
        add(one(record + "score.raw", READ_WRITE, NUMBER, "RTE 4.2.17.1").requires("id"));
        add(one(record + "score.min", READ_WRITE, NUMBER, "RTE 4.2.17.1").requires("id"));
        add(one(record + "score.max", READ_WRITE, NUMBER, "RTE 4.2.17.1").requires("id"));
        add(one(record + "success_status", READ_WRITE, SUCCESS, "RTE 4.2.17.1")
                .requires("id")
                .initially("unknown"));
        add(one(record + "completion_status", READ_WRITE, COMPLETION, "RTE 4.2.17.1")
                .requires("id")
                .initially("unknown"));
        if (edition != ScormStandard.SCORM_2004_2ND) {
            add(one(record + "progress_measure", READ_WRITE, MEASURE, "RTE 4.2.17.1")
                    .requires("id"));
        }
        add(one(record + "description", READ_WRITE, new Types.Localized(250), "RTE 4.2.17.1")
                .requires("id"));
    }

    private void progress() {
        int suspendData = edition == ScormStandard.SCORM_2004_2ND ? 4000 : 64_000;
        add("cmi.progress_measure", READ_WRITE, MEASURE, "RTE 4.2.18");
        add("cmi.scaled_passing_score", READ_ONLY, SCALED, "RTE 4.2.19");
        add("cmi.score.scaled", READ_WRITE, SCALED, "RTE 4.2.20");
        add("cmi.score.raw", READ_WRITE, NUMBER, "RTE 4.2.20");
        add("cmi.score.min", READ_WRITE, NUMBER, "RTE 4.2.20");
        add("cmi.score.max", READ_WRITE, NUMBER, "RTE 4.2.20");
        add("cmi.session_time", WRITE_ONLY, new Types.Interval(), "RTE 4.2.21");
        add(one("cmi.success_status", READ_WRITE, SUCCESS, "RTE 4.2.22").initially("unknown"));
        add("cmi.suspend_data", READ_WRITE, new Types.Characters(suspendData), "RTE 4.2.23");
        add(one(
                        "cmi.time_limit_action",
                        READ_ONLY,
                        Types.Vocabulary.of(
                                "exit,message", "continue,message", "exit,no message", "continue,no message"),
                        "RTE 4.2.24")
                .initially("continue,no message"));
        add(one("cmi.total_time", READ_ONLY, new Types.Interval(), "RTE 4.2.25").initially("PT0S"));
    }

    private void navigation() {
        boolean fourth = edition == ScormStandard.SCORM_2004_4TH;
        ValueType state = Types.Vocabulary.of("true", "false", "unknown");
        add(one("adl.nav.request", READ_WRITE, new NavigationText(fourth), "SN 5.6.1")
                .initially("_none_"));
        add(one("adl.nav.request_valid.continue", READ_ONLY, state, "SN 5.6.2").initially("unknown"));
        add(one("adl.nav.request_valid.previous", READ_ONLY, state, "SN 5.6.2").initially("unknown"));
        add(one("adl.nav.request_valid.choice.{target=}", READ_ONLY, state, "SN 5.6.2")
                .initially("unknown"));
        if (fourth) {
            add(one("adl.nav.request_valid.jump.{target=}", READ_ONLY, state, "SN 5.6.2")
                    .initially("unknown"));
        }
    }

    private void sharedData() {
        if (edition == ScormStandard.SCORM_2004_4TH) {
            add("adl.data.n.id", READ_ONLY, LONG_ID, "RTE 4.3.1");
            add("adl.data.n.store", READ_WRITE, new Types.Characters(64_000), "RTE 4.3.1");
        }
    }

    static ValueType shortIdentifier() {
        return SHORT_ID;
    }

    private void add(String path, Access access, ValueType type, String clause) {
        add(one(path, access, type, clause));
    }

    private static Element one(String path, Access access, ValueType type, String clause) {
        return Element.of(path, access, type, clause);
    }

    private void add(Element element) {
        elements.add(element);
    }
}
