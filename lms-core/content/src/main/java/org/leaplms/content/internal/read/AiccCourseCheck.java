package org.leaplms.content.internal.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.leaplms.content.CheckId;
import org.leaplms.content.Location;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.manifest.AiccCourse;

/** Compares the descriptor files of an AICC course with each other. */
final class AiccCourseCheck {
    private final Findings findings;
    private final BiFunction<String, Integer, Location> places;
    private final Map<String, AiccCourse.Unit> units;
    private final Map<String, AiccTable.Row> descriptions;

    AiccCourseCheck(
            Findings findings,
            BiFunction<String, Integer, Location> places,
            Map<String, AiccCourse.Unit> units,
            Map<String, AiccTable.Row> descriptions) {
        this.findings = findings;
        this.places = places;
        this.units = units;
        this.descriptions = descriptions;
    }

    void check(
            AiccIni course,
            Map<String, String> files,
            Map<String, String> prerequisites,
            Map<String, Integer> lines,
            Optional<AiccTable> objectives,
            List<AiccCourse.Node> nodes) {
        if (files.containsKey("crs")) {
            for (String field : List.of("course_id", "course_title")) {
                if (course.get("course", field).isEmpty()) {
                    findings.report(CheckId.AIC_COURSE_FIELD, places.apply("crs", 0), field);
                }
            }
            count(course);
        }
        prerequisites.forEach((element, script) -> prerequisite(element, script, line(lines, element)));
        circles(prerequisites, lines);
        objectives.ifPresent(t -> t.rows().forEach(this::objective));
        if (files.containsKey("cst")) {
            Set<String> inside = new HashSet<>();
            nodes.forEach(n -> collect(n, inside));
            units.forEach((key, unit) -> {
                if (!inside.contains(key)) {
                    findings.report(CheckId.AIC_UNIT_OUTSIDE, places.apply("au", 0), unit.systemId());
                }
            });
        }
    }

    private static void collect(AiccCourse.Node node, Set<String> inside) {
        inside.add(AiccReader.key(node.systemId()));
        if (node instanceof AiccCourse.Block block) {
            block.nodes().forEach(n -> collect(n, inside));
        }
    }

    private void count(AiccIni course) {
        String said = course.get("course", "total_aus");
        Double number = Values.parsed(said.isEmpty() ? "NaN" : said);
        if (number != null && number != units.size()) {
            findings.report(CheckId.AIC_COUNT, places.apply("crs", 0), "Total_AUs", said, String.valueOf(units.size()));
        }
    }

    private boolean known(String id) {
        String key = AiccReader.key(id);
        return key.isEmpty() || key.equals("root") || units.containsKey(key) || descriptions.containsKey(key);
    }

    private Location line(Map<String, Integer> lines, String element) {
        return places.apply("pre", lines.getOrDefault(element, 0));
    }

    private void prerequisite(String element, String script, Location place) {
        if (!known(element)) {
            findings.report(CheckId.AIC_PREREQUISITE, place, element, element);
        }
        Matcher names = AiccCourseBuilder.NAME.matcher(script);
        while (names.find()) {
            if (!known(names.group())) {
                findings.report(CheckId.AIC_PREREQUISITE, place, element, names.group());
            }
        }
    }

    private void circles(Map<String, String> prerequisites, Map<String, Integer> lines) {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        prerequisites.forEach(
                (element, script) -> needs.put(element, PrerequisiteCheck.certain(script) ? names(script) : Set.of()));
        Circles.in(needs).forEach(id -> findings.report(CheckId.SEQ_PREREQ_CIRCULAR, line(lines, id), id));
    }

    private static Set<String> names(String script) {
        return AiccCourseBuilder.NAME
                .matcher(script)
                .results()
                .map(m -> AiccReader.key(m.group()))
                .collect(Collectors.toSet());
    }

    private void objective(AiccTable.Row row) {
        for (String cell : row.cells()) {
            if (!known(cell)) {
                findings.report(CheckId.AIC_OBJECTIVE, places.apply("ort", row.line()), cell);
            }
        }
    }
}
