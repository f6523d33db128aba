package org.leaplms.content.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaplms.content.Check;
import org.leaplms.content.CheckId;
import org.leaplms.content.Finding;
import org.leaplms.content.FindingSink;
import org.leaplms.content.Location;
import org.leaplms.content.Severity;
import org.leaplms.content.internal.xml.XmlElement;
import org.leaplms.content.internal.xml.XmlProblem;

/** Collects findings, and groups what repeats. Used by one thread. */
public final class Findings implements FindingSink {
    /** From how many findings of one check on they are told once, with a count. */
    private static final int GROUPED_FROM = 4;

    private record Key(Check check, Severity severity) {}

    private static final class Group {
        private final Set<Finding> kept = new LinkedHashSet<>();
        private int count;
    }

    private final Map<Key, Group> groups = new LinkedHashMap<>();
    private boolean blocked;

    @Override
    public void report(Finding finding) {
        Group group = groups.computeIfAbsent(new Key(finding.check(), finding.severity()), k -> new Group());
        if (!group.kept.contains(finding)) {
            group.count += finding.occurrences();
            if (group.kept.size() <= Finding.OTHERS_KEPT) {
                group.kept.add(finding);
            }
        }
        blocked |= finding.blocking();
    }

    /** Reports what keeps a file from being parsed. */
    public void report(XmlProblem problem) {
        report(problem, problem.check().severity());
    }

    /** Reports what keeps a file from being parsed, with a severity of its own. */
    public void report(XmlProblem problem, Severity severity) {
        report(new Finding(problem.check(), severity, problem.location(), problem.arguments(), 1, List.of()));
    }

    /** Reports a finding at an element. */
    public void at(XmlElement element, CheckId check, String... arguments) {
        report(check, element.location(), arguments);
    }

    /** Whether anything so far keeps the package from being imported. */
    public boolean blocked() {
        return blocked;
    }

    /** All findings, worst first, then by place. */
    public List<Finding> sorted() {
        List<Finding> all = new ArrayList<>();
        groups.values().forEach(group -> all.addAll(told(group)));
        all.sort(Comparator.comparing(Finding::severity)
                .reversed()
                .thenComparing(Finding::location)
                .thenComparing(Finding::id));
        return all;
    }

    private static List<Finding> told(Group group) {
        if (group.count < GROUPED_FROM) {
            return List.copyOf(group.kept);
        }
        List<Finding> ordered = group.kept.stream()
                .sorted(Comparator.comparing(Finding::location))
                .toList();
        Finding first = ordered.get(0);
        List<Location> others = ordered.stream().skip(1).map(Finding::location).toList();
        return List.of(
                new Finding(first.check(), first.severity(), first.location(), first.arguments(), group.count, others));
    }
}
