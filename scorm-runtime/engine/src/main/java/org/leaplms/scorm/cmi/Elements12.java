package org.leaplms.scorm.cmi;

import static org.leaplms.scorm.cmi.Access.READ_ONLY;
import static org.leaplms.scorm.cmi.Access.READ_WRITE;
import static org.leaplms.scorm.cmi.Access.WRITE_ONLY;

import java.util.ArrayList;
import java.util.List;

/** The elements of SCORM 1.2 in the order of the book (RTE 3.4.4). */
final class Elements12 {
    private static final ValueType TEXT = new Types.Characters(255);
    private static final ValueType LONG_TEXT = new Types.Characters(4096);
    private static final ValueType SCORE = new Types12.Score();
    private static final ValueType IDENTIFIER = new Types12.Identifier12();
    private static final String CORE = "RTE 3.4.4 cmi.core";
    private static final String OBJECTIVES = "RTE 3.4.4 cmi.objectives";
    private static final String INTERACTIONS = "RTE 3.4.4 cmi.interactions";
    private static final String STUDENT = "RTE 3.4.4 cmi.student_data";
    private static final String PREFERENCE = "RTE 3.4.4 cmi.student_preference";

    private final List<Element> elements = new ArrayList<>();

    private Elements12() {}

    static List<Element> all() {
        Elements12 table = new Elements12();
        table.core();
        table.texts();
        table.objectives();
        table.student();
        table.interactions();
        return table.elements;
    }

    private void core() {
        add("cmi.core.student_id", READ_ONLY, IDENTIFIER, CORE);
        add("cmi.core.student_name", READ_ONLY, TEXT, CORE);
        add("cmi.core.lesson_location", READ_WRITE, TEXT, CORE);
        add("cmi.core.credit", READ_ONLY, Types.Vocabulary.of("credit", "no-credit"), CORE);
        addInitially(
                "cmi.core.lesson_status",
                READ_WRITE,
                Types.Vocabulary.of("passed", "completed", "failed", "incomplete", "browsed"),
                CORE,
                "not attempted");
        add("cmi.core.entry", READ_ONLY, Types.Vocabulary.of("ab-initio", "resume", ""), CORE);
        add("cmi.core.score.raw", READ_WRITE, SCORE, CORE);
        add("cmi.core.score.max", READ_WRITE, SCORE, CORE);
        add("cmi.core.score.min", READ_WRITE, SCORE, CORE);
        addInitially("cmi.core.total_time", READ_ONLY, new Types12.Timespan(), CORE, "0000:00:00.00");
        add("cmi.core.lesson_mode", READ_ONLY, Types.Vocabulary.of("browse", "normal", "review"), CORE);
        add("cmi.core.exit", WRITE_ONLY, Types.Vocabulary.of("time-out", "suspend", "logout", ""), CORE);
        add("cmi.core.session_time", WRITE_ONLY, new Types12.Timespan(), CORE);
    }

    private void texts() {
        add("cmi.suspend_data", READ_WRITE, LONG_TEXT, "RTE 3.4.4 cmi.suspend_data");
        add("cmi.launch_data", READ_ONLY, LONG_TEXT, "RTE 3.4.4 cmi.launch_data");
        add("cmi.comments", READ_WRITE, LONG_TEXT, "RTE 3.4.4 cmi.comments");
        add("cmi.comments_from_lms", READ_ONLY, LONG_TEXT, "RTE 3.4.4 cmi.comments_from_lms");
    }

    private void objectives() {
        add("cmi.objectives.n.id", READ_WRITE, IDENTIFIER, OBJECTIVES);
        add("cmi.objectives.n.score.raw", READ_WRITE, SCORE, OBJECTIVES);
        add("cmi.objectives.n.score.max", READ_WRITE, SCORE, OBJECTIVES);
        add("cmi.objectives.n.score.min", READ_WRITE, SCORE, OBJECTIVES);
        addInitially(
                "cmi.objectives.n.status",
                READ_WRITE,
                Types.Vocabulary.of("passed", "completed", "failed", "incomplete", "browsed", "not attempted"),
                OBJECTIVES,
                "not attempted");
    }

    private void student() {
        add("cmi.student_data.mastery_score", READ_ONLY, SCORE, STUDENT);
        add("cmi.student_data.max_time_allowed", READ_ONLY, new Types12.Timespan(), STUDENT);
        add(
                "cmi.student_data.time_limit_action",
                READ_ONLY,
                Types.Vocabulary.of("exit,message", "exit,no message", "continue,message", "continue,no message"),
                STUDENT);
        addInitially("cmi.student_preference.audio", READ_WRITE, new Types12.Whole(-1, 100), PREFERENCE, "0");
        add("cmi.student_preference.language", READ_WRITE, TEXT, PREFERENCE);
        addInitially("cmi.student_preference.speed", READ_WRITE, new Types12.Whole(-100, 100), PREFERENCE, "0");
        addInitially("cmi.student_preference.text", READ_WRITE, new Types12.Whole(-1, 1), PREFERENCE, "0");
    }

    private void interactions() {
        String record = "cmi.interactions.n.";
        add(record + "id", WRITE_ONLY, IDENTIFIER, INTERACTIONS);
        add(record + "objectives.n.id", WRITE_ONLY, IDENTIFIER, INTERACTIONS);
        add(record + "time", WRITE_ONLY, new Types12.TimeOfDay(), INTERACTIONS);
        add(
                record + "type",
                WRITE_ONLY,
                Types.Vocabulary.of(
                        "true-false",
                        "choice",
                        "fill-in",
                        "matching",
                        "performance",
                        "sequencing",
                        "likert",
                        "numeric"),
                INTERACTIONS);
        add(record + "correct_responses.n.pattern", WRITE_ONLY, new Types.ResponseText(), INTERACTIONS);
        add(record + "weighting", WRITE_ONLY, new Types12.Decimal(), INTERACTIONS);
        add(record + "student_response", WRITE_ONLY, new Types.ResponseText(), INTERACTIONS);
        add(
                record + "result",
                WRITE_ONLY,
                new Types.Either(
                        Types.Vocabulary.of("correct", "wrong", "unanticipated", "neutral"), new Types12.Decimal()),
                INTERACTIONS);
        add(record + "latency", WRITE_ONLY, new Types12.Timespan(), INTERACTIONS);
    }

    private void add(String path, Access access, ValueType type, String clause) {
        addInitially(path, access, type, clause, "");
    }

    private void addInitially(String path, Access access, ValueType type, String clause, String initial) {
        elements.add(Element.of(path, access, type, clause).initially(initial));
    }
}
