package org.leaplms.content.internal.read;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.Check;
import org.leaplms.content.CheckId;
import org.leaplms.content.Finding;
import org.leaplms.content.Limits;
import org.leaplms.content.Location;
import org.leaplms.content.Severity;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlElement;
import org.leaplms.content.internal.xml.XmlProblem;
import org.leaplms.content.internal.xml.XmlReader;

/** Chooses among manifests of several standards in one folder: one that is only broken is passed over for a good one. */
final class SideBySide {
    private static final Map<String, String> ROOTS =
            Map.of("imsmanifest.xml", "manifest", "cmi5.xml", "courseStructure", "tincan.xml", "tincan");

    /** What an honest mistake does to a file; what is dangerous or beyond the limits is not passed over. */
    private static final Set<CheckId> HONEST = EnumSet.of(
            CheckId.MAN_NOT_WELL_FORMED,
            CheckId.MAN_EMPTY,
            CheckId.MAN_WRONG_ROOT,
            CheckId.MAN_AMPERSAND,
            CheckId.MAN_UNKNOWN_ENTITY,
            CheckId.MAN_UNCLOSED,
            CheckId.MAN_DUPLICATE_ATTRIBUTE);

    private final FileTree tree;
    private final Findings findings;
    private final Limits limits;

    SideBySide(FileTree tree, Findings findings, Limits limits) {
        this.tree = tree;
        this.findings = findings;
        this.limits = limits;
    }

    /** The one to read, of these in the order of preference; what is to be said of the others is reported. */
    Detection.Found choose(List<Detection.Found> found) {
        Map<String, Detection.Found> kinds = new LinkedHashMap<>();
        found.forEach(f -> kinds.putIfAbsent(f.kind(), f));
        Detection.Found first = found.get(0);
        if (kinds.size() == 1) {
            return first;
        }
        Map<Detection.Found, Finding> faults = new LinkedHashMap<>();
        kinds.values().forEach(f -> {
            Finding fault = fault(f);
            if (fault != null) {
                faults.put(f, fault);
            }
        });
        Detection.Found used = kinds.values().stream()
                .filter(f -> !passedOver(faults.get(f)))
                .findFirst()
                .orElse(first);
        boolean good = !faults.containsKey(used);
        kinds.values().stream().filter(f -> !f.equals(used)).forEach(f -> tell(f, faults.get(f), used, good));
        return used;
    }

    private static boolean passedOver(@Nullable Finding fault) {
        Check check = fault == null ? null : fault.check();
        return check instanceof CheckId id && HONEST.contains(id);
    }

    private void tell(Detection.Found other, @Nullable Finding fault, Detection.Found used, boolean good) {
        if (fault == null) {
            findings.report(CheckId.PKG_SEVERAL_STANDARDS, Location.of(other.path()), used.name(), other.name());
            return;
        }
        findings.report(fault);
        if (good) {
            findings.report(CheckId.PKG_BROKEN_BESIDE, Location.of(other.path()), other.name(), used.name());
        }
    }

    /** What keeps a manifest from being read, as a warning; a file that cannot be had at all is told when it is used. */
    private @Nullable Finding fault(Detection.Found found) {
        try {
            byte[] bytes = tree.head(found.name(), limits.manifestBytes() + 1);
            if (bytes.length > limits.manifestBytes()) {
                return null;
            }
            XmlElement root = new XmlReader(limits).read(found.path(), bytes).root();
            String wanted = ROOTS.getOrDefault(found.kind(), "");
            return root.name().equals(wanted)
                    ? null
                    : warning(CheckId.MAN_WRONG_ROOT, root.location(), List.of(root.name(), wanted));
        } catch (XmlProblem problem) {
            return warning(problem.check(), problem.location(), problem.arguments());
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static Finding warning(CheckId check, Location place, List<String> arguments) {
        return new Finding(check, Severity.WARNING, place, arguments, 1, List.of());
    }
}
