package org.leaplms.content.internal.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaplms.content.CheckId;
import org.leaplms.content.Location;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.manifest.AiccCourse;

/** Makes the tree of blocks and units from a {@code .cst} file. */
final class AiccStructure {
    private static final int MOST_LEVELS = 100;

    private final Findings findings;
    private final Location place;
    private final Map<String, AiccCourse.Unit> units;
    private final Map<String, AiccTable.Row> descriptions;
    private final Map<String, List<String>> members = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    AiccStructure(
            Findings findings,
            Location place,
            Map<String, AiccCourse.Unit> units,
            Map<String, AiccTable.Row> descriptions) {
        this.findings = findings;
        this.place = place;
        this.units = units;
        this.descriptions = descriptions;
    }

    List<AiccCourse.Node> nodes(AiccTable table) {
        for (AiccTable.Row row : table.rows()) {
            List<String> list = members.computeIfAbsent(AiccReader.key(row.get("block")), k -> new ArrayList<>());
            for (int i = 1; i < row.cells().size(); i++) {
                boolean member =
                        i >= table.columns().size() || table.columns().get(i).startsWith("member");
                if (member && !row.cells().get(i).isEmpty()) {
                    list.add(row.cells().get(i));
                }
            }
        }
        if (!members.containsKey("root")) {
            findings.report(CheckId.AIC_NO_ROOT, place);
            return List.copyOf(units.values());
        }
        open.add("root");
        return below("root", 0);
    }

    private List<AiccCourse.Node> below(String block, int level) {
        List<AiccCourse.Node> nodes = new ArrayList<>();
        for (String member : members.getOrDefault(block, List.of())) {
            String key = AiccReader.key(member);
            AiccCourse.Unit unit = units.get(key);
            if (unit != null) {
                nodes.add(unit);
                nodes.addAll(members.containsKey(key) ? below(member, key, level) : List.of());
            } else if (members.containsKey(key)) {
                block(member, key, level, nodes);
            } else if (!descriptions.containsKey(key) || !key.startsWith("j")) {
                findings.report(CheckId.AIC_UNKNOWN_MEMBER, place, member);
            }
        }
        return nodes;
    }

    /** Some courses put units below units; they are shown after each other. */
    private List<AiccCourse.Node> below(String member, String key, int level) {
        if (!open.add(key) || level > MOST_LEVELS) {
            findings.report(CheckId.AIC_CIRCULAR, place, member);
            return List.of();
        }
        List<AiccCourse.Node> nodes = below(key, level + 1);
        open.remove(key);
        return nodes;
    }

    private void block(String member, String key, int level, List<AiccCourse.Node> nodes) {
        if (open.contains(key) || level > MOST_LEVELS) {
            findings.report(CheckId.AIC_CIRCULAR, place, member);
            return;
        }
        AiccTable.Row description = descriptions.get(key);
        String title = description == null ? "" : description.get("title");
        nodes.add(new AiccCourse.Block(member, title.isEmpty() ? member : title, below(member, key, level)));
    }
}
