package org.leaplms.content.internal.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.Limits;
import org.leaplms.content.Location;
import org.leaplms.content.internal.archive.Archive;
import org.leaplms.content.internal.archive.ArchiveEntry;
import org.leaplms.content.internal.check.Findings;

/** Finds the manifest in an archive, wherever it is, and has it read. */
public final class Detection {
    private static final List<String> DESCRIPTORS = List.of("imsmanifest.xml", "cmi5.xml", "tincan.xml");
    private static final Set<String> AICC = Set.of("crs", "au", "des", "cst", "ort", "pre", "cmp");

    private final Archive archive;
    private final Findings findings;
    private final Limits limits;

    /** A detection in one archive. */
    public Detection(Archive archive, Findings findings, Limits limits) {
        this.archive = archive;
        this.findings = findings;
        this.limits = limits;
    }

    /** A place where a manifest was found. */
    record Found(String folder, String name, String kind) {
        String path() {
            return folder + name;
        }

        int depth() {
            return (int) folder.chars().filter(c -> c == '/').count();
        }
    }

    /** What was found; nothing when there is no manifest or it cannot be read at all, which is reported. */
    public Optional<Draft> read() {
        if (archive.isBare()) {
            return bare(archive.entries().get(0));
        }
        Found found = find();
        if (found == null) {
            missing();
            return Optional.empty();
        }
        if (!found.folder().isEmpty() && !found.kind().equals("cmi5.xml")) {
            findings.report(CheckId.PKG_MANIFEST_IN_FOLDER, Location.of(found.folder() + found.name()), found.folder());
        } else if (!found.folder().isEmpty()) {
            findings.report(CheckId.CM5_NOT_AT_ROOT, Location.of(found.folder() + found.name()), found.folder());
        }
        FileTree tree = new FileTree(archive, found.folder());
        Context context = new Context(tree, findings, limits, found.name(), new LinkedHashSet<>(), new HashMap<>());
        return switch (found.kind()) {
            case "imsmanifest.xml" -> new ScormReader(context).read();
            case "cmi5.xml" -> new Cmi5Reader(context).read();
            case "tincan.xml" -> new TincanReader(context).read();
            default -> aicc(context, found.folder());
        };
    }

    private Optional<Draft> bare(ArchiveEntry entry) {
        FileTree tree = new FileTree(archive, "");
        Context context = new Context(tree, findings, limits, entry.path(), new LinkedHashSet<>(), new HashMap<>());
        String root = context.parse().map(d -> d.root().name()).orElse("");
        return switch (root) {
            case "courseStructure" -> new Cmi5Reader(context).read();
            case "tincan" -> new TincanReader(context).read();
            case "manifest" -> new ScormReader(context).read();
            case "" -> Optional.empty();
            default -> {
                findings.report(CheckId.PKG_NOT_ARCHIVE, Location.PACKAGE, "XML <" + root + ">");
                yield Optional.empty();
            }
        };
    }

    private @Nullable Found find() {
        List<Found> all = new ArrayList<>();
        for (ArchiveEntry entry : archive.entries()) {
            int slash = entry.path().lastIndexOf('/');
            String name = entry.path().substring(slash + 1);
            String lower = name.toLowerCase(Locale.ROOT);
            if (!entry.isJunk() && DESCRIPTORS.contains(lower)) {
                all.add(new Found(entry.path().substring(0, slash + 1), name, lower));
            }
        }
        if (all.isEmpty()) {
            return aicc();
        }
        all.sort(Comparator.comparingInt(Found::depth)
                .thenComparing(f -> !f.name().equals(f.kind()))
                .thenComparingInt(f -> DESCRIPTORS.indexOf(f.kind())));
        return chosen(all);
    }

    private @Nullable Found chosen(List<Found> all) {
        Found first = all.get(0);
        Found aicc = first.folder().isEmpty() ? null : aicc();
        if (aicc != null && aicc.folder().isEmpty()) {
            return aicc;
        }
        List<Found> level = all.stream().filter(f -> f.depth() == first.depth()).toList();
        List<String> folders = level.stream().map(Found::folder).distinct().toList();
        if (folders.size() > 1) {
            findings.report(CheckId.PKG_SEVERAL_PACKAGES, Location.PACKAGE, String.join(", ", folders));
            return first;
        }
        Found used = new SideBySide(new FileTree(archive, first.folder()), findings, limits).choose(level);
        if (!used.name().equals(used.kind())) {
            findings.report(CheckId.PKG_MANIFEST_CASE, Location.of(used.path()), used.name(), used.kind());
        }
        return used;
    }

    /** AICC courses have no fixed file name; two of the four files that every course has are evidence enough. */
    private @Nullable Found aicc() {
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        for (ArchiveEntry entry : archive.entries()) {
            String extension = extension(entry.path());
            if (!entry.isJunk() && Set.of("crs", "au", "des", "cst").contains(extension)) {
                String folder = entry.path().substring(0, entry.path().lastIndexOf('/') + 1);
                kinds.computeIfAbsent(folder, f -> new LinkedHashSet<>()).add(extension);
            }
        }
        return kinds.entrySet().stream()
                .filter(e -> e.getValue().size() >= 2
                        || e.getValue().contains("crs")
                        || e.getValue().contains("au"))
                .map(e -> new Found(e.getKey(), "", "aicc"))
                .min(Comparator.comparingInt(Found::depth))
                .orElse(null);
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private Optional<Draft> aicc(Context context, String folder) {
        Map<String, String> files = new LinkedHashMap<>();
        context.tree().list().forEach(file -> {
            String extension = extension(file.path());
            if (!file.path().contains("/") && AICC.contains(extension)) {
                String other = files.putIfAbsent(extension, file.path());
                if (other != null) {
                    findings.report(
                            CheckId.AIC_SEVERAL,
                            Location.of(folder + file.path()),
                            "." + extension,
                            other + ", " + file.path());
                }
            }
        });
        return new AiccReader(context, files).read();
    }

    private void missing() {
        List<ArchiveEntry> real =
                archive.entries().stream().filter(e -> !e.isJunk()).toList();
        if (real.isEmpty()) {
            findings.report(CheckId.PKG_EMPTY, Location.PACKAGE);
            return;
        }
        List<String> archives = real.stream()
                .map(ArchiveEntry::path)
                .filter(p -> extension(p).equals("zip"))
                .toList();
        if (!archives.isEmpty() && real.size() <= archives.size() + 3) {
            findings.report(CheckId.PKG_IN_ARCHIVE, Location.PACKAGE, String.join(", ", archives));
        } else {
            findings.report(CheckId.PKG_NO_MANIFEST, Location.PACKAGE);
        }
    }
}
