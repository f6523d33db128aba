package org.leaplms.scorm.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.CourseStructureCodec;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonNumbers;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.sequencing.SequencingOutcome.Delivered;
import org.leaplms.scorm.sequencing.SequencingOutcome.Ended;
import org.leaplms.scorm.sequencing.SequencingOutcome.Idle;
import org.leaplms.scorm.sequencing.SequencingOutcome.Refused;

/**
 * A text file with courses and what happens in them, played on the {@link Sequencer}. After each step the state is
 * written, read again and the trace goes on with what was read, so that every trace tests the snapshot too.
 */
final class Trace {
    private static final Path DIRECTORY = Path.of("src/test/resources/traces");

    private final String name;
    private final List<String> lines;

    /** Ids of the processes that ran and the exceptions that were answered. */
    final Set<String> seen = new LinkedHashSet<>();

    private final List<String> faults = new ArrayList<>();
    private CourseStructure course;
    private Sequencer sequencer;

    private Trace(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
        this.course = TraceCourse.read("course 4th", List.of("none"));
        this.sequencer = Sequencer.start(course, GlobalObjectives.none(), 1);
    }

    static List<Trace> all() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            List<Trace> traces = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".trace"))
                    .sorted()
                    .toList()) {
                traces.add(new Trace(file.getFileName().toString(), Files.readAllLines(file)));
            }
            return traces;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    Trace play() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("course ")) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).isBlank()) {
                    end++;
                }
                begin(line, lines.subList(i + 1, end));
                i = end;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                step(name + " line " + (i + 1) + ": " + line, line.strip());
                reload();
            }
        }
        assertThat(faults).isEmpty();
        return this;
    }

    private void begin(String header, List<String> activities) {
        CourseStructure read = TraceCourse.read(header, activities);
        course = CourseStructureCodec.read(CourseStructureCodec.write(read));
        assertThat(course).isEqualTo(read);
        sequencer = Sequencer.start(course, GlobalObjectives.none(), 7);
        sequencer.listen((process, activity) -> seen.add(process));
    }

    private void reload() {
        String text = Json.write(sequencer.snapshot());
        JsonObject snapshot = Json.readObject(text);
        sequencer = Sequencer.restore(course, snapshot);
        sequencer.listen((process, activity) -> seen.add(process));
        assertThat(Json.write(sequencer.snapshot())).isEqualTo(text);
    }

    private void step(String where, String line) {
        String[] sides = line.split(" -> ");
        String[] words = sides[0].split(" +");
        if (words[0].equals("report")) {
            sequencer.report(TraceReport.read(words));
            return;
        }
        String got =
                switch (words[0]) {
                    case "go" -> outcome(sequencer.navigate(request(words)));
                    case "valid" -> sequencer.isValid(request(words)) ? "yes" : "no";
                    case "status" -> status(words[1]);
                    case "seed" -> seed(words[1]);
                    case "toc" -> toc(sequencer.toc());
                    case "global" -> global(words[1]);
                    default -> throw new IllegalArgumentException(where);
                };
        if (!got.equals(sides[1])) {
            faults.add(where + " but " + got);
        }
    }

    private static NavigationRequest request(String[] words) {
        for (NavigationRequest.Type type : NavigationRequest.Type.values()) {
            if (type.token().equals(words[1])) {
                return new NavigationRequest(type, words.length > 2 ? words[2] : null);
            }
        }
        throw new IllegalArgumentException(words[1]);
    }

    private String outcome(SequencingOutcome outcome) {
        if (outcome instanceof Delivered delivered) {
            boolean resumed =
                    sequencer.delivery() != null && sequencer.delivery().resumed();
            return delivered.activityId() + (resumed ? " resumed" : "");
        }
        if (outcome instanceof Ended) {
            return "end";
        }
        SequencingException reason = outcome instanceof Idle idle ? idle.reason() : ((Refused) outcome).reason();
        if (reason != null) {
            seen.add(reason.id());
        }
        return (outcome instanceof Idle ? "idle" : "refused") + (reason == null ? "" : " " + reason.id());
    }

    private String status(String id) {
        ActivityStatus status = sequencer.status(id);
        return word(status.completed(), "completed", "incomplete")
                + " " + word(status.satisfied(), "passed", "failed")
                + (status.measure() == null ? "" : " score=" + JsonNumbers.format(status.measure()))
                + (status.progressMeasure() == null ? "" : " progress=" + JsonNumbers.format(status.progressMeasure()))
                + (status.attempts() == 0 ? "" : " attempts=" + status.attempts())
                + (status.active() ? " active" : "")
                + (status.suspended() ? " suspended" : "");
    }

    private String seed(String id) {
        Delivery delivery = sequencer.delivery();
        if (delivery == null) {
            return "none";
        }
        return delivery.objectives().stream()
                .filter(seed -> id.equals(seed.id()))
                .map(seed -> word(seed.completion(), "completed", "incomplete")
                        + " " + word(seed.success(), "passed", "failed")
                        + (seed.scaled() == null ? "" : " score=" + JsonNumbers.format(seed.scaled()))
                        + (seed.raw() == null ? "" : " raw=" + JsonNumbers.format(seed.raw())))
                .findFirst()
                .orElse("none");
    }

    private String global(String id) {
        GlobalObjectives.Values values =
                sequencer.globalObjectives().values().getOrDefault(id, GlobalObjectives.Values.UNKNOWN);
        return word(values.completed(), "completed", "incomplete")
                + " " + word(values.satisfied(), "passed", "failed")
                + (values.measure() == null ? "" : " score=" + JsonNumbers.format(values.measure()));
    }

    private static String word(Truth truth, String yes, String no) {
        return truth == Truth.UNKNOWN ? "unknown" : truth == Truth.TRUE ? yes : no;
    }

    private static String toc(TocEntry entry) {
        StringBuilder text = new StringBuilder(entry.activityId())
                .append(entry.current() ? "*" : "")
                .append(entry.enabled() ? "+" : "-");
        if (!entry.children().isEmpty()) {
            List<String> children = entry.children().stream().map(Trace::toc).toList();
            text.append('(').append(String.join(" ", children)).append(')');
        }
        return text.toString();
    }
}
