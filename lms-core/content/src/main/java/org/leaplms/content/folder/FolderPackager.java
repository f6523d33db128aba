package org.leaplms.content.folder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.leaplms.content.LangText;
import org.leaplms.content.Limits;
import org.leaplms.content.PackageSource;
import org.leaplms.content.Standard;
import org.leaplms.content.internal.archive.Archive;
import org.leaplms.content.internal.archive.ArchiveEntry;
import org.leaplms.content.internal.archive.Archives;
import org.leaplms.content.internal.archive.Refusal;
import org.leaplms.content.internal.read.Hrefs;
import org.leaplms.content.manifest.Cmi5Au;
import org.leaplms.content.manifest.Cmi5Course;
import org.leaplms.content.manifest.Item;
import org.leaplms.content.manifest.Manifest;
import org.leaplms.content.manifest.ManifestWriter;
import org.leaplms.content.manifest.Metadata;
import org.leaplms.content.manifest.Organization;
import org.leaplms.content.manifest.Resource;
import org.leaplms.content.manifest.XapiActivity;

/**
 * Packages a folder of HTML. Pages that look for the SCORM API become a SCO, others an asset. The same folder gives the
 * same bytes: entries are sorted and carry one fixed time. Stateless.
 */
public final class FolderPackager {
    private static final LocalDateTime TIME = LocalDateTime.of(2020, 1, 1, 0, 0);
    private static final int LOOKED_AT = 1 << 20;

    private FolderPackager() {}

    /**
     * Writes a package.
     *
     * @param folder where the files are; read only, links in it are refused
     * @param standard any but SCORM 1.1 and AICC
     * @param out receives the zip; not closed
     * @throws FileNotFoundException when the page to launch is not in the folder
     * @throws IllegalArgumentException when the folder cannot be packaged or the standard cannot be written
     */
    public static void pack(java.nio.file.Path folder, FolderCourse course, Standard standard, OutputStream out)
            throws IOException {
        try (Archive archive = Archives.open(PackageSource.of(folder), Limits.DEFAULT, new ArrayList<>())) {
            Map<String, ArchiveEntry> files = new TreeMap<>();
            archive.entries().stream()
                    .filter(e -> !e.isJunk() && !isDescriptor(e.path()))
                    .forEach(e -> files.put(e.path(), e));
            String launch = course.launch().replaceAll("[?#].*", "");
            if (!files.containsKey(launch)) {
                throw new FileNotFoundException(launch);
            }
            boolean tracked = tracked(archive, files);
            write(archive, files, descriptorName(standard), text(course, standard, files.keySet(), tracked), out);
        } catch (Refusal refusal) {
            throw new IllegalArgumentException(refusal.finding().toString(), refusal);
        }
    }

    private static boolean isDescriptor(String path) {
        return List.of("imsmanifest.xml", "cmi5.xml", "tincan.xml").contains(path);
    }

    private static String descriptorName(Standard standard) {
        return switch (standard) {
            case CMI5 -> "cmi5.xml";
            case XAPI -> "tincan.xml";
            default -> "imsmanifest.xml";
        };
    }

    private static boolean tracked(Archive archive, Map<String, ArchiveEntry> files) throws IOException {
        for (ArchiveEntry entry : files.values()) {
            if (entry.path().matches("(?i).*\\.(html?|js)")) {
                try (InputStream in = archive.open(entry)) {
                    String text = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
                    if (text.contains("LMSInitialize") || text.contains("API_1484_11")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static String text(FolderCourse course, Standard standard, Iterable<String> files, boolean tracked) {
        String launch = Hrefs.encoded(course.launch().replaceAll("[?#].*", ""))
                + course.launch().replaceFirst("^[^?#]*", "");
        return switch (standard) {
            case CMI5 -> cmi5(course, launch);
            case XAPI ->
                ManifestWriter.tincan(List.of(new XapiActivity(
                        course.id(),
                        "http://adlnet.gov/expapi/activities/course",
                        List.of(course.title()),
                        List.of(course.title()),
                        launch)));
            case SCORM_1_1, AICC -> throw new IllegalArgumentException("cannot be written: " + standard);
            default -> scorm(course, standard, launch, files, tracked);
        };
    }

    private static String cmi5(FolderCourse course, String launch) {
        LangText title = course.title();
        Cmi5Au au = Cmi5Au.of(course.id() + "/au", title, title, launch, Cmi5Au.MoveOn.COMPLETED, null);
        return ManifestWriter.cmi5(new Cmi5Course(course.id(), List.of(title), List.of(title), List.of(), List.of(au)));
    }

    private static String scorm(
            FolderCourse course, Standard standard, String launch, Iterable<String> files, boolean tracked) {
        List<String> hrefs = new ArrayList<>();
        files.forEach(f -> hrefs.add(Hrefs.encoded(f)));
        Resource resource = tracked ? Resource.sco("content", launch, hrefs) : Resource.asset("content", launch, hrefs);
        String name = course.id()
                .replaceFirst("[/#:]+$", "")
                .replaceFirst(".*[/#:]", "")
                .replaceAll("[^A-Za-z0-9._-]", "-");
        Organization organization = Organization.of(
                "organization",
                course.title().text(),
                List.of(Item.of("item", course.title().text(), "content")));
        return ManifestWriter.scorm(Manifest.of(
                standard,
                "course-" + name,
                Metadata.of(course.title(), course.title()),
                organization,
                List.of(resource)));
    }

    private static void write(
            Archive archive, Map<String, ArchiveEntry> files, String name, String manifest, OutputStream out)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        begin(zip, name);
        zip.write(manifest.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        for (Map.Entry<String, ArchiveEntry> file : files.entrySet()) {
            begin(zip, file.getKey());
            try (InputStream in = archive.open(file.getValue())) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }
}
