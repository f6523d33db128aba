package org.leaplms.content.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.ContentSettings;
import org.leaplms.content.Finding;
import org.leaplms.content.PackageChecker;
import org.leaplms.content.PackageSource;
import org.leaplms.content.Standard;
import org.leaplms.content.ValidationReport;
import org.leaplms.content.internal.archive.Archive;
import org.leaplms.content.internal.archive.ArchiveEntry;
import org.leaplms.content.internal.archive.Archives;
import org.leaplms.content.internal.archive.Refusal;
import org.leaplms.content.internal.read.FileTree;
import org.leaplms.content.internal.xml.XmlText;

/**
 * Mends what can be mended without guessing: the root folder, names and their encoding, junk, and in the manifest the
 * encoding, namespaces, schemaversion, letter case of names, missing file entries and unescaped characters; in an AICC
 * course the names of launch files and the quotes of the table of units. The input is only read. Stateless.
 */
public final class PackageRepair {
    private static final LocalDateTime TIME = LocalDateTime.of(2020, 1, 1, 0, 0);
    private static final int ROUNDS = 4;

    private PackageRepair() {}

    /**
     * Mends a package.
     *
     * @param in a zip or a folder
     * @param out the zip to write, all of it or nothing; an existing file is replaced
     * @throws IllegalArgumentException when {@code out} is the input or lies inside it
     * @throws IOException when a file cannot be read or written
     */
    public static RepairResult repair(Path in, Path out, ContentSettings settings) throws IOException {
        if (Files.exists(out) && Files.isSameFile(in, out)
                || out.toAbsolutePath()
                        .normalize()
                        .startsWith(in.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException("the output must not be the input: " + out);
        }
        ValidationReport before = PackageChecker.check(PackageSource.of(in), settings);
        try (Archive archive = Archives.open(PackageSource.of(in), settings.limits(), new ArrayList<>())) {
            return new Work(archive, out, settings, before).repair();
        } catch (Refusal refusal) {
            return new RepairResult(before, before, List.of(), "", false);
        }
    }

    private static final class Work {
        private final Archive archive;
        private final Path out;
        private final ContentSettings settings;
        private final ValidationReport before;
        private final List<Change> changes = new ArrayList<>();
        private final Map<String, ArchiveEntry> files = new TreeMap<>();

        Work(Archive archive, Path out, ContentSettings settings, ValidationReport before) {
            this.archive = archive;
            this.out = out;
            this.settings = settings;
            this.before = before;
        }

        RepairResult repair() throws IOException {
            names();
            String manifest = manifest();
            boolean unreadable =
                    !before.of(CheckId.PKG_DAMAGED, CheckId.PKG_METHOD).isEmpty();
            if (manifest == null || unreadable) {
                return new RepairResult(before, before, List.of(), "", false);
            }
            byte[] original = bytes(manifest);
            XmlText decoded = XmlText.decode(original);
            String text = decoded.text();
            boolean recode = before.of(CheckId.MAN_ENCODING).size() > 0;
            if (recode) {
                text = ManifestMender.declaredUtf8(text);
                changes.add(new Change(CheckId.MAN_ENCODING, decoded.charset().name(), "UTF-8"));
            }
            Path part = out.resolveSibling("." + out.getFileName() + ".part");
            try {
                return rounds(part, manifest, decoded.text(), text, recode ? null : original);
            } finally {
                Files.deleteIfExists(part);
            }
        }

        private RepairResult rounds(Path part, String manifest, String first, String begun, byte @Nullable [] untouched)
                throws IOException {
            String text = begun;
            write(part, manifest, untouched == null ? text.getBytes(StandardCharsets.UTF_8) : untouched);
            ValidationReport after = check(part);
            for (int round = 0; round < ROUNDS; round++) {
                String mended = mended(part, manifest, text, after);
                if (mended.equals(text)) {
                    break;
                }
                text = ManifestMender.declaredUtf8(mended);
                write(part, manifest, text.getBytes(StandardCharsets.UTF_8));
                after = check(part);
            }
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            return new RepairResult(before, after, changes, Diff.unified(manifest, first, text), true);
        }

        private ValidationReport check(Path part) throws IOException {
            ValidationReport report = PackageChecker.check(PackageSource.of(part), settings);
            return new ValidationReport(
                    String.valueOf(out.getFileName()),
                    report.standard(),
                    report.title(),
                    report.files(),
                    report.bytes(),
                    report.findings());
        }

        private String mended(Path part, String manifest, String text, ValidationReport report) throws IOException {
            try (Archive mended = Archives.open(PackageSource.of(part), settings.limits(), new ArrayList<>())) {
                return before.standard() == Standard.AICC
                        ? AiccMender.mend(text, new FileTree(mended, ""), report, changes)
                        : new ManifestMender(mended, manifest, settings.limits(), report, changes).mend(text);
            } catch (Refusal refusal) {
                return text;
            }
        }

        /** Decides what every file will be called. */
        private void names() {
            String root = root();
            for (ArchiveEntry entry : archive.entries()) {
                if (entry.isJunk()) {
                    changes.add(new Change(CheckId.PKG_JUNK, entry.path(), ""));
                    continue;
                }
                String path = entry.path().startsWith(root) ? entry.path().substring(root.length()) : entry.path();
                if (!entry.rawName().equals(entry.path()) && entry.rawName().indexOf('\\') >= 0) {
                    changes.add(new Change(CheckId.PKG_NAME_BACKSLASH, entry.rawName(), path));
                }
                files.put(descriptor(meant(path, entry)), entry);
            }
            if (!root.isEmpty()) {
                changes.add(new Change(CheckId.PKG_MANIFEST_IN_FOLDER, root, "/"));
            }
            for (Finding finding : before.of(CheckId.PKG_EXTRA_DATA)) {
                changes.add(
                        new Change(CheckId.PKG_EXTRA_DATA, finding.arguments().get(0), "0"));
            }
            for (Finding finding : before.of(CheckId.PKG_NAME_CHARSET)) {
                changes.add(
                        new Change(CheckId.PKG_NAME_CHARSET, finding.arguments().get(1), "UTF-8"));
            }
        }

        /** Where the encoding of a name had to be guessed, the manifest may know it better. */
        private String meant(String path, ArchiveEntry entry) {
            return before.of(CheckId.RES_LOOSE_NAME).stream()
                    .filter(f -> f.arguments().get(1).equals(path))
                    .map(f -> f.arguments().get(0))
                    .filter(wanted -> entry.otherNames().stream().anyMatch(n -> n.endsWith(wanted)))
                    .findFirst()
                    .orElse(path);
        }

        private String root() {
            return before.of(CheckId.PKG_MANIFEST_IN_FOLDER, CheckId.CM5_NOT_AT_ROOT).stream()
                    .map(finding -> finding.arguments().get(0))
                    .findFirst()
                    .orElse("");
        }

        private String descriptor(String path) {
            for (String name : List.of("imsmanifest.xml", "cmi5.xml", "tincan.xml")) {
                if (path.equalsIgnoreCase(name) && !path.equals(name)) {
                    changes.add(new Change(CheckId.PKG_MANIFEST_CASE, path, name));
                    return name;
                }
            }
            return path;
        }

        private @Nullable String manifest() {
            for (String name : List.of("imsmanifest.xml", "cmi5.xml", "tincan.xml")) {
                if (files.containsKey(name)) {
                    return name;
                }
            }
            return before.standard() == Standard.AICC
                    ? files.keySet().stream()
                            .filter(path -> path.toLowerCase(Locale.ROOT).endsWith(".au") && path.indexOf('/') < 0)
                            .findFirst()
                            .orElse(null)
                    : null;
        }

        private byte[] bytes(String path) throws IOException {
            ArchiveEntry entry = files.get(path);
            if (entry == null) {
                return new byte[0];
            }
            try (InputStream in = archive.open(entry)) {
                return in.readNBytes(settings.limits().manifestBytes());
            }
        }

        private void write(Path part, String manifest, byte[] text) throws IOException {
            try (OutputStream file = Files.newOutputStream(part);
                    ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
                for (Map.Entry<String, ArchiveEntry> entry : files.entrySet()) {
                    ZipEntry header = new ZipEntry(entry.getKey());
                    header.setTimeLocal(TIME);
                    zip.putNextEntry(header);
                    if (entry.getKey().equals(manifest)) {
                        zip.write(text);
                    } else {
                        try (InputStream in = archive.open(entry.getValue())) {
                            in.transferTo(zip);
                        }
                    }
                    zip.closeEntry();
                }
            }
        }
    }
}
