package org.leaplms.lms.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small course packages for tests; the same calls give the same bytes. Used by one thread. */
public final class PackageBuilder {
    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><title>Page</title></head><body><p>Page</p></body></html>";

    private final Kind kind;
    private final String identifier;
    private final String title;
    private final Map<String, String> units = new LinkedHashMap<>();
    private final Map<String, String> extra = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private String organization = "";

    private enum Kind {
        SCORM_12,
        SCORM_2004,
        CMI5,
        XAPI
    }

    private PackageBuilder(Kind kind, String identifier, String title) {
        this.kind = kind;
        this.identifier = identifier;
        this.title = title;
    }

    /** A SCORM 1.2 package. */
    public static PackageBuilder scorm12(String identifier, String title) {
        return new PackageBuilder(Kind.SCORM_12, identifier, title);
    }

    /** A SCORM 2004 4th Edition package; learners go through its SCOs in order or choose. */
    public static PackageBuilder scorm2004(String identifier, String title) {
        return new PackageBuilder(Kind.SCORM_2004, identifier, title);
    }

    /** A cmi5 package; identifiers are IRIs. */
    public static PackageBuilder cmi5(String identifier, String title) {
        return new PackageBuilder(Kind.CMI5, identifier, title);
    }

    /** An xAPI package with one activity; the identifier is its IRI. */
    public static PackageBuilder xapi(String identifier, String title) {
        return new PackageBuilder(Kind.XAPI, identifier, title).file("index.html", PAGE);
    }

    /** A SCO or an AU with a page of its own. */
    public PackageBuilder unit(String id, String unitTitle) {
        return unit(id, unitTitle, "");
    }

    /**
     * A SCO or an AU.
     *
     * @param more SCORM: XML inside its {@code item}; cmi5: attributes of its {@code au}
     */
    public PackageBuilder unit(String id, String unitTitle, String more) {
        units.put(id, unitTitle);
        extra.put(id, more);
        return file(page(units.size()), PAGE);
    }

    /** SCORM: more attributes of the {@code organization}. */
    public PackageBuilder organization(String attributes) {
        organization = " " + attributes;
        return this;
    }

    /** One more file. */
    public PackageBuilder file(String path, String text) {
        files.put(path, text);
        return this;
    }

    private static String page(int number) {
        return "page" + number + ".html";
    }

    /** Writes the package as a zip into a directory and tells its path. */
    public Path writeTo(Path directory) {
        Path zip = directory.resolve(kind.name().toLowerCase(Locale.ROOT) + "-"
                + Integer.toHexString((identifier + files + units + extra + organization).hashCode()) + ".zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(entries, descriptorName(), descriptor());
            for (Map.Entry<String, String> file : files.entrySet()) {
                put(entries, file.getKey(), file.getValue());
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return zip;
    }

    private static void put(ZipOutputStream entries, String path, String text) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(0);
        entries.putNextEntry(entry);
        entries.write(text.getBytes(StandardCharsets.UTF_8));
        entries.closeEntry();
    }

    private String descriptorName() {
        return switch (kind) {
            case SCORM_12, SCORM_2004 -> "imsmanifest.xml";
            case CMI5 -> "cmi5.xml";
            case XAPI -> "tincan.xml";
        };
    }

    private String descriptor() {
        return switch (kind) {
            case SCORM_12 ->
                manifest(
                        "xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\""
                                + " xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\"",
                        "1.2",
                        "scormtype",
                        "");
            case SCORM_2004 ->
                manifest(
                        "xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\""
                                + " xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_v1p3\""
                                + " xmlns:adlseq=\"http://www.adlnet.org/xsd/adlseq_v1p3\""
                                + " xmlns:adlnav=\"http://www.adlnet.org/xsd/adlnav_v1p3\""
                                + " xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\"",
                        "2004 4th Edition",
                        "scormType",
                        "<imsss:sequencing><imsss:controlMode choice=\"true\" flow=\"true\"/></imsss:sequencing>");
            case CMI5 -> courseStructure();
            case XAPI -> tincan();
        };
    }

    private String manifest(String namespaces, String version, String scormType, String sequencing) {
        StringBuilder items = new StringBuilder();
        StringBuilder resources = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, String> unit : units.entrySet()) {
            number++;
            items.append("<item identifier=\"%s\" identifierref=\"RES-%d\"><title>%s</title>%s</item>"
                    .formatted(unit.getKey(), number, unit.getValue(), extra.get(unit.getKey())));
            resources.append(("<resource identifier=\"RES-%d\" type=\"webcontent\" adlcp:%s=\"sco\" href=\"%s\">"
                            + "<file href=\"%s\"/></resource>")
                    .formatted(number, scormType, page(number), page(number)));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest identifier="%s" version="1.0" %s>
                  <metadata><schema>ADL SCORM</schema><schemaversion>%s</schemaversion></metadata>
                  <organizations default="ORG"><organization identifier="ORG"%s><title>%s</title>%s%s</organization></organizations>
                  <resources>%s</resources>
                </manifest>
                """.formatted(identifier, namespaces, version, organization, title, items, sequencing, resources);
    }

    private String courseStructure() {
        StringBuilder aus = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, String> unit : units.entrySet()) {
            number++;
            aus.append(("<au id=\"%s\" %s><title><langstring lang=\"en-CA\">%s</langstring></title>"
                            + "<description><langstring lang=\"en-CA\">-</langstring></description><url>%s</url></au>")
                    .formatted(unit.getKey(), extra.get(unit.getKey()), unit.getValue(), page(number)));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
                  <course id="%s"><title><langstring lang="en-CA">%s</langstring></title>
                    <description><langstring lang="en-CA">-</langstring></description></course>
                  %s
                </courseStructure>
                """.formatted(identifier, title, aus);
    }

    private String tincan() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
                  <activity id="%s" type="http://adlnet.gov/expapi/activities/course">
                    <name lang="en-CA">%s</name><description lang="en-CA">-</description><launch lang="en-CA">index.html</launch>
                  </activity>
                </activities></tincan>
                """.formatted(identifier, title);
    }
}
