package org.leaplms.benchmarks.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.leaplms.content.ContentPackage;
import org.leaplms.content.PackageChecker;
import org.leaplms.content.PackageReader;
import org.leaplms.content.PackageSource;
import org.leaplms.content.ValidationReport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Check, and check with import, against the time merely to read the bytes of the same zip. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class PackageBenchmark {
    private static final int MIB = 1 << 20;

    /** What the package is like. */
    @Param({"2MB", "50MB", "500MB", "10000files"})
    @SuppressWarnings("NullAway.Init")
    public String kind;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path zip;

    /** Writes the package. */
    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("leap-benchmark");
        zip = folder.resolve("course.zip");
        switch (kind) {
            case "2MB" -> write(40, 48 * 1024);
            case "50MB" -> write(50, MIB);
            case "500MB" -> write(100, 5 * MIB);
            default -> write(10_000, 1024);
        }
    }

    private void write(int files, int size) throws IOException {
        Random random = new Random(1);
        StringBuilder list = new StringBuilder();
        byte[] data = new byte[size];
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream stream = new ZipOutputStream(out)) {
            for (int i = 0; i < files; i++) {
                random.nextBytes(data);
                stream.putNextEntry(new ZipEntry("media/file" + i + ".mp4"));
                stream.write(data);
                list.append("<file href=\"media/file").append(i).append(".mp4\"/>\n");
            }
            stream.putNextEntry(new ZipEntry("index.html"));
            stream.write("<html lang=\"en\"><title>x</title><script>LMSInitialize</script></html>"
                    .getBytes(StandardCharsets.UTF_8));
            stream.putNextEntry(new ZipEntry("imsmanifest.xml"));
            stream.write(manifest(list.toString()).getBytes(StandardCharsets.UTF_8));
        }
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

    /** Removes the package. */
    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The yardstick: every byte of every file of the zip, inflated and thrown away. */
    @Benchmark
    public long bytesOnly() throws IOException {
        long total = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>)
                    () -> file.stream().map(e -> (ZipEntry) e).iterator()) {
                try (InputStream in = file.getInputStream(entry)) {
                    int n = in.read(buffer);
                    while (n >= 0) {
                        total += n;
                        n = in.read(buffer);
                    }
                }
            }
        }
        return total;
    }

    /** Checking alone. */
    @Benchmark
    public ValidationReport check() throws IOException {
        return PackageChecker.check(PackageSource.of(zip));
    }

    /** Opening, and reading every file once as a content store does. */
    @Benchmark
    public long open() throws IOException {
        long total = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ContentPackage content = PackageReader.open(PackageSource.of(zip))) {
            for (var file : content.files().list()) {
                try (InputStream in = content.files().open(file.path())) {
                    int n = in.read(buffer);
                    while (n >= 0) {
                        total += n;
                        n = in.read(buffer);
                    }
                }
            }
        }
        return total;
    }
}
