package org.leaplms.content.internal.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.AiccPackage;
import org.leaplms.content.CheckId;
import org.leaplms.content.Finding;
import org.leaplms.content.Location;
import org.leaplms.content.Severity;
import org.leaplms.content.Standard;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlText;
import org.leaplms.content.manifest.AiccCourse;
import org.leaplms.scorm.course.CourseStructure;

/** Reads the descriptor files of an AICC course (AICC CMI001, appendix on course structure). One use only. */
final class AiccReader {
    private final Context context;
    private final Findings findings;
    private final Map<String, String> files;
    private final Map<String, AiccTable.Row> descriptions = new HashMap<>();
    private final Map<String, String> prerequisites = new LinkedHashMap<>();
    private final Map<String, Integer> prerequisiteLines = new HashMap<>();
    private final Map<String, AiccCourse.Unit> units = new LinkedHashMap<>();
    private final List<Draft.Launch> launches = new ArrayList<>();

    /**
     * A reader for one course.
     *
     * @param files paths of the descriptor files by extension
     */
    AiccReader(Context context, Map<String, String> files) {
        this.context = context;
        this.findings = context.findings();
        this.files = files;
    }

    Optional<Draft> read() {
        for (String needed : List.of("crs", "au", "cst")) {
            if (!files.containsKey(needed)) {
                findings.report(CheckId.AIC_FILE_MISSING, Location.PACKAGE, "." + needed);
            }
        }
        AiccIni course = AiccIni.parse(text("crs"));
        readDescriptions();
        table("pre", "structure_element").ifPresent(t -> t.rows().forEach(this::readPrerequisite));
        table("au", "system_id").ifPresent(this::readUnits);
        if (units.isEmpty() && files.containsKey("au") && !findings.blocked()) {
            findings.report(CheckId.AIC_NO_UNITS, place("au", 0));
        }
        List<AiccCourse.Node> nodes = files.containsKey("cst")
                ? new AiccStructure(findings, place("cst", 0), units, descriptions)
                        .nodes(table("cst", "block").orElse(AiccTable.NONE))
                : List.of();
        if (nodes.isEmpty() && files.containsKey("cst")) {
            findings.report(CheckId.AIC_NO_ROOT, place("cst", 0));
            nodes = List.copyOf(units.values());
        }
        new AiccCourseCheck(findings, this::place, units, descriptions)
                .check(course, files, prerequisites, prerequisiteLines, table("ort", "course_element"), nodes);
        return Optional.of(draft(course, nodes));
    }

    private Draft draft(AiccIni ini, List<AiccCourse.Node> nodes) {
        String id = ini.get("course", "course_id");
        String title = ini.get("course", "course_title");
        AiccCourse course = new AiccCourse(
                id.isEmpty() ? "course" : id,
                title.isEmpty() ? id : title,
                ini.get("course", "course_creator"),
                ini.get("course", "version"),
                ini.text("course_description"),
                nodes);
        if (units.isEmpty() || nodes.isEmpty()) {
            return new Draft(Standard.AICC, course.title(), launches, null);
        }
        CourseStructure structure = new AiccCourseBuilder(prerequisites).build(course);
        if (!StartCheck.canBegin(structure)) {
            findings.report(CheckId.SEQ_ALL_BLOCKED, place("pre", 0));
        }
        findings.report(CheckId.AIC_API, Location.PACKAGE);
        return new Draft(
                Standard.AICC,
                course.title(),
                launches,
                report -> new AiccPackage(course, structure, context.tree(), report));
    }

    private String text(String extension) {
        String path = files.get(extension);
        byte[] bytes = path == null ? null : context.bytes(path);
        return bytes == null ? "" : XmlText.decode(bytes).text();
    }

    private Location place(String extension, int line) {
        String path = files.getOrDefault(extension, "");
        return new Location(path.isEmpty() ? "" : context.tree().root() + path, line, line == 0 ? 0 : 1);
    }

    static String key(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }

    private Optional<AiccTable> table(String extension, String column) {
        if (!files.containsKey(extension)) {
            return Optional.empty();
        }
        AiccTable table = AiccTable.parse(text(extension));
        if (table.unbalanced() > 0) {
            findings.report(CheckId.AIC_SYNTAX, place(extension, table.unbalanced()), "\" … ?");
            return Optional.empty();
        }
        if (table.stray() > 0) {
            findings.report(new Finding(
                    CheckId.AIC_SYNTAX,
                    Severity.WARNING,
                    place(extension, table.stray()),
                    List.of("\"…\"…\""),
                    1,
                    List.of()));
        }
        if (!table.columns().contains(column)) {
            boolean needed = extension.equals("au") || extension.equals("cst");
            if (needed) {
                findings.report(CheckId.AIC_COLUMN, place(extension, 1), column);
            }
            return Optional.empty();
        }
        return Optional.of(table);
    }

    private void readPrerequisite(AiccTable.Row row) {
        String element = key(row.get("structure_element"));
        prerequisites.put(element, row.get("prerequisite"));
        prerequisiteLines.put(element, row.line());
    }

    private void readDescriptions() {
        if (!files.containsKey("des")) {
            findings.report(CheckId.AIC_DES_MISSING, Location.PACKAGE);
        }
        Set<String> seen = new HashSet<>();
        table("des", "system_id").ifPresent(t -> {
            for (AiccTable.Row row : t.rows()) {
                String id = row.get("system_id");
                if (!id.isEmpty() && !seen.add(key(id))) {
                    findings.report(CheckId.AIC_DUPLICATE_ID, place("des", row.line()), id);
                }
                descriptions.putIfAbsent(key(id), row);
            }
        });
    }

    private void readUnits(AiccTable table) {
        if (!table.columns().contains("file_name")) {
            findings.report(CheckId.AIC_COLUMN, place("au", 1), "file_name");
        }
        for (AiccTable.Row row : table.rows()) {
            String id = row.get("system_id");
            if (units.containsKey(key(id))) {
                findings.report(CheckId.AIC_DUPLICATE_ID, place("au", row.line()), id);
            } else if (!id.isEmpty()) {
                units.put(key(id), unit(row, id));
            }
        }
    }

    private AiccCourse.Unit unit(AiccTable.Row row, String id) {
        Location place = place("au", row.line());
        AiccTable.Row description = descriptions.get(key(id));
        if (description == null && files.containsKey("des")) {
            findings.report(CheckId.AIC_NOT_DESCRIBED, place, id);
        }
        String title = description == null ? "" : description.get("title");
        String time = row.get("max_time_allowed");
        if (!time.isEmpty() && !Durations.isTimespan(time)) {
            findings.report(CheckId.AIC_TIME, place, time);
            time = "";
        }
        return new AiccCourse.Unit(
                id,
                title.isEmpty() ? id : title,
                description == null ? "" : description.get("description"),
                launch(row.get("file_name"), id, place),
                webLaunch(row, place),
                row.get("core_vendor"),
                mastery(row.get("mastery_score"), place),
                time,
                row.get("time_limit_action"),
                prerequisites.getOrDefault(key(id), ""));
    }

    private String webLaunch(AiccTable.Row row, Location place) {
        String parameters = row.get("web_launch");
        String query = row.get("file_name").contains("?") ? row.get("file_name") + "&" + parameters : "?" + parameters;
        for (String name : QueryConflicts.in(query.toLowerCase(Locale.ROOT), List.of("aicc_sid", "aicc_url"))) {
            findings.report(CheckId.AIC_QUERY_CONFLICT, place, name);
        }
        return parameters;
    }

    private @Nullable Double mastery(String text, Location place) {
        if (text.isEmpty()) {
            return null;
        }
        Double score = Values.parsed(text);
        if (score == null || score < 0 || score > 100) {
            findings.report(CheckId.AIC_MASTERY, place, text);
            return null;
        }
        return score;
    }

    private String launch(String file, String id, Location place) {
        if (file.isEmpty()) {
            findings.report(CheckId.AIC_NO_LAUNCH, place, id);
            return "";
        }
        Hrefs.Resolved resolved = Hrefs.resolve(context.tree(), file);
        switch (resolved.match()) {
            case DANGEROUS, OTHER_SCHEME, ESCAPES, LOCAL_DISK -> findings.report(CheckId.AIC_DANGEROUS, place, file);
            case EXTERNAL -> findings.report(CheckId.AIC_EXTERNAL, place, id, file);
            case NONE -> findings.report(CheckId.AIC_LAUNCH_MISSING, place, file, id);
            default -> FileListCheck.odd(findings, place, file, resolved);
        }
        resolved.file().ifPresent(f -> launches.add(new Draft.Launch(f.path(), true)));
        return resolved.file()
                .map(f -> Hrefs.encoded(f.path()) + resolved.suffix())
                .orElse(file);
    }
}
