package org.leaplms.content.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leaplms.content.CheckId;
import org.leaplms.content.Limits;
import org.leaplms.content.Location;
import org.leaplms.content.internal.archive.Archive;
import org.leaplms.content.internal.archive.ArchiveEntry;
import org.leaplms.content.internal.archive.Sizes;
import org.leaplms.content.internal.archive.ZipArchive;
import org.leaplms.content.internal.read.Draft;
import org.leaplms.content.internal.xml.XmlText;

/** Looks into pages and scripts for what learners would find out too late. Nothing here keeps a package out. */
final class ContentScan {
    private static final int MOST_VISITED = 200;
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");
    private static final Set<String> TEXTS = Set.of("html", "htm", "xhtml", "js", "mjs", "css");

    private static final Map<String, String> PLUGIN_FILES =
            Map.of("swf", "Flash", "dcr", "Shockwave", "xap", "Silverlight");

    private final Archive archive;
    private final Findings findings;
    private final Limits limits;
    private final Set<String> planned = new HashSet<>();
    private final Map<String, PageFacts> pages = new TreeMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();
    private boolean cut;

    ContentScan(Archive archive, Findings findings, Limits limits) {
        this.archive = archive;
        this.findings = findings;
        this.limits = limits;
    }

    /** Chooses what will be looked into: pages first, small files first, as much as the bound allows. */
    void plan() {
        List<ArchiveEntry> entries = new ArrayList<>(archive.entries());
        entries.removeIf(e -> e.isJunk() || e.size() == 0 || !isText(e.path()) || !ZipArchive.supports(e.method()));
        entries.sort(Comparator.comparing((ArchiveEntry e) -> !isPage(e.path())).thenComparing(ArchiveEntry::size));
        long left = limits.scannedBytes();
        for (ArchiveEntry entry : entries) {
            left -= Math.min(entry.size(), ContentPass.HEAD_BYTES);
            if (left < 0) {
                cut = true;
                return;
            }
            planned.add(entry.path());
        }
    }

    boolean wants(ArchiveEntry entry) {
        return planned.contains(entry.path());
    }

    /** Takes the beginning of a file that was wanted. */
    void take(ArchiveEntry entry, byte[] bytes, int length) {
        String path = entry.path();
        pages.put(
                path, PageFacts.of(XmlText.decode(Arrays.copyOf(bytes, length)).text(), isPage(path)));
        byName.computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), n -> new ArrayList<>())
                .add(path);
    }

    /** Tells what was seen, now that it is known what the package launches. */
    void report(Draft draft) {
        if (cut) {
            findings.report(CheckId.CHK_SCAN_LIMIT, Location.PACKAGE, Sizes.text(limits.scannedBytes()));
        }
        Set<String> hosts = new TreeSet<>();
        pages.forEach((path, page) -> hosts.addAll(page.hosts()));
        Set<String> files =
                archive.entries().stream().map(ArchiveEntry::path).collect(Collectors.toCollection(HashSet::new));
        pages.forEach((path, page) -> page(path, page, files));
        if (!hosts.isEmpty()) {
            findings.report(
                    CheckId.RES_HOSTS,
                    Location.PACKAGE,
                    String.join(", ", hosts.stream().limit(40).toList()));
        }
        draft.launches().forEach(this::launch);
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isPage(String path) {
        return PAGES.contains(extension(path));
    }

    private static boolean isText(String path) {
        return TEXTS.contains(extension(path));
    }

    private void page(String path, PageFacts page, Set<String> files) {
        Location place = Location.of(path);
        page.insecure().stream()
                .findFirst()
                .ifPresent(url -> findings.report(CheckId.RES_MIXED_CONTENT, place, path, url));
        page.plugins().stream()
                .findFirst()
                .ifPresent(plugin -> findings.report(CheckId.RES_PLUGIN, place, path, plugin));
        report(page.unload(), CheckId.RES_UNLOAD, path);
        report(page.popup(), CheckId.RES_POPUP, path);
        report(page.jsonState(), CheckId.RES_SUSPEND_DATA, path);
        Set<String> missing = References.missing(page.references(), path, files);
        if (!missing.isEmpty()) {
            String first = missing.iterator().next();
            findings.report(CheckId.RES_REFERENCE, place, path, first, String.valueOf(missing.size()));
        }
        if (page.page()) {
            report(!page.language(), CheckId.ACC_LANG, path);
            report(!page.titled(), CheckId.ACC_TITLE, path);
            count(page.imagesWithoutAlt(), CheckId.ACC_ALT, path);
            count(page.videosWithoutCaptions(), CheckId.ACC_CAPTIONS, path);
            count(page.framesWithoutTitle(), CheckId.ACC_FRAME, path);
        }
    }

    private void report(boolean found, CheckId check, String path) {
        if (found) {
            findings.report(check, Location.of(path), path);
        }
    }

    private void count(int number, CheckId check, String path) {
        if (number > 0) {
            findings.report(check, Location.of(path), path, String.valueOf(number));
        }
    }

    private void launch(Draft.Launch launch) {
        Boolean tracked = launch.tracked();
        String plugin = PLUGIN_FILES.get(extension(launch.path()));
        if (plugin != null) {
            findings.report(CheckId.RES_PLUGIN, Location.of(launch.path()), launch.path(), plugin);
        }
        String name = launch.path().substring(launch.path().lastIndexOf('/') + 1);
        String start = byName.getOrDefault(name, List.of()).stream()
                .filter(p -> p.equals(launch.path()) || p.endsWith("/" + launch.path()))
                .min(Comparator.comparingInt(String::length))
                .orElse(null);
        if (tracked == null || start == null) {
            return;
        }
        boolean api = reachesApi(start);
        if (tracked && !api) {
            findings.report(CheckId.RES_NO_API, Location.of(start), launch.path());
        } else if (!tracked && pages.getOrDefault(start, PageFacts.NONE).api()) {
            findings.report(CheckId.RES_ASSET_API, Location.of(start), launch.path());
        }
    }

    /** Whether a page, or any page or script it names, calls the SCORM API. */
    private boolean reachesApi(String start) {
        Set<String> seen = new HashSet<>();
        List<String> todo = new ArrayList<>(List.of(start));
        while (!todo.isEmpty() && seen.size() < MOST_VISITED) {
            String path = todo.remove(todo.size() - 1);
            PageFacts page = pages.get(path);
            if (page == null || !seen.add(path)) {
                continue;
            }
            if (page.api()) {
                return true;
            }
            page.links().forEach(link -> named(path, link).forEach(todo::add));
        }
        return seen.size() >= MOST_VISITED;
    }

    private List<String> named(String from, String link) {
        String name = link.substring(link.lastIndexOf('/') + 1);
        String near = from.substring(0, from.lastIndexOf('/') + 1) + link;
        return pages.containsKey(near) ? List.of(near) : byName.getOrDefault(name, List.of());
    }
}
