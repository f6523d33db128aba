package org.leaplms.benchmarks.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages of known sizes, the same bytes each time. */
final class SamplePackage {
    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;

    private SamplePackage() {}

    /** Writes one: {@code 2MB}, {@code 50MB}, {@code 500MB} and {@code 10000files} of film, {@code 50MBmixed} half of text. */
    static Path write(String kind, Path zip) throws IOException {
        switch (kind) {
            case "2MB" -> write(zip, 40, 48 * KIB, false);
            case "50MB" -> write(zip, 50, MIB, false);
            case "50MBmixed" -> write(zip, 50, MIB, true);
            case "500MB" -> write(zip, 100, 5 * MIB, false);
            case "10000files" -> write(zip, 10_000, KIB, false);
            default -> throw new IllegalArgumentException(kind);
        }
        return zip;
    }

    private static void write(Path zip, int files, int size, boolean mixed) throws IOException {
        Random random = new Random(1);
        StringBuilder list = new StringBuilder();
        byte[] data = new byte[size];
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream stream = new ZipOutputStream(out)) {
            for (int i = 0; i < files; i++) {
                boolean text = mixed && i % 2 == 0;
                random.nextBytes(data);
                String name = "media/file" + i + (text ? ".json" : ".mp4");
                stream.putNextEntry(new ZipEntry(name));
                stream.write(text ? words(data) : data);
                list.append("<file href=\"").append(name).append("\"/>\n");
            }
            put(stream, "index.html", "<html lang=\"en\"><title>x</title><script>LMSInitialize</script></html>");
            put(stream, "imsmanifest.xml", manifest(list.toString()));
        }
    }

    /** Makes text out of chance: it deflates to about half. */
    private static byte[] words(byte[] data) {
        byte[] text = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            text[i] = (byte) "etaoin shrdlucm ".charAt(data[i] & 15);
        }
        return text;
    }

    private static void put(ZipOutputStream stream, String name, String text) throws IOException {
        stream.putNextEntry(new ZipEntry(name));
        stream.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String manifest(String files) {
        return """
                <manifest identifier="c" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
                <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
                <organizations default="o"><organization identifier="o"><title>Course</title>
                <item identifier="i" identifierref="r"><title>Part</title></item></organization></organizations>
                <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/>
                %s</resource></resources></manifest>
                """.formatted(files);
    }

    /** Removes a folder. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
