package org.leaplms.benchmarks.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.leaplms.content.ContentPackage;
import org.leaplms.content.ContentSettings;
import org.leaplms.content.Limits;
import org.leaplms.content.PackageChecker;
import org.leaplms.content.PackageFile;
import org.leaplms.content.PackageReader;
import org.leaplms.content.PackageSource;
import org.leaplms.content.ValidationReport;
import org.leaplms.lms.ImportOutcome;
import org.leaplms.lms.LeapLms;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Checking and importing beside the least that anybody could do with the same zip: inflating its bytes, and unpacking it into
 * a folder. {@link PackageRatios} runs all of it and divides.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class PackageBenchmark {
    /** What the package is like. */
    @Param({"2MB", "50MB", "50MBmixed", "500MB", "10000files"})
    @SuppressWarnings("NullAway.Init")
    public String kind;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path zip;

    private final byte[] buffer = new byte[64 * 1024];

    /** Writes the package. */
    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("leap-benchmark");
        zip = SamplePackage.write(kind, folder.resolve("course.zip"));
    }

    /** Removes the package. */
    @TearDown
    public void remove() throws IOException {
        SamplePackage.delete(folder);
    }

    /** A new engine and a new folder for each import, made and removed outside the time that is measured. */
    @State(Scope.Thread)
    public static class Fresh {
        @SuppressWarnings("NullAway.Init")
        private Path folder;

        @SuppressWarnings("NullAway.Init")
        private LeapLms lms;

        /** Opens the engine. */
        @Setup(Level.Invocation)
        public void open() throws IOException {
            folder = Files.createTempDirectory("leap-benchmark");
            lms = LeapLms.builder().directory(folder.resolve("data")).build();
        }

        /** Closes the engine and removes the folder. */
        @TearDown(Level.Invocation)
        public void close() throws IOException {
            lms.close();
            SamplePackage.delete(folder);
        }
    }

    /** The yardstick for reading: every byte of every file, inflated and thrown away. */
    @Benchmark
    public long readBytes() throws IOException {
        long total = 0;
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                try (InputStream in = file.getInputStream(entries.nextElement())) {
                    total += drain(in);
                }
            }
        }
        return total;
    }

    private long drain(InputStream in) throws IOException {
        long total = 0;
        int n = in.read(buffer);
        while (n >= 0) {
            total += n;
            n = in.read(buffer);
        }
        return total;
    }

    /** Checking alone. */
    @Benchmark
    public ValidationReport check() throws IOException {
        return PackageChecker.check(PackageSource.of(zip));
    }

    /** Checking, then reading every file as an import does: what is read anyway is verified while it is read. */
    @Benchmark
    public long checkAndRead() throws IOException {
        ContentSettings settings = ContentSettings.DEFAULT.withLimits(Limits.DEFAULT.withVerifiedBytes(0));
        long total = 0;
        try (ContentPackage content = PackageReader.open(PackageSource.of(zip), settings)) {
            for (PackageFile file : content.files().list()) {
                try (InputStream in = content.files().open(file.path())) {
                    total += drain(in);
                }
            }
        }
        return total;
    }

    /** The yardstick for importing: unpacking into a new folder. */
    @Benchmark
    public int unpack(Fresh fresh) throws IOException {
        int files = 0;
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path out = fresh.folder.resolve(entry.getName());
                Files.createDirectories(out.getParent());
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, out);
                }
                files++;
            }
        }
        return files;
    }

    /** Checking and importing into the engine's store, a folder. */
    @Benchmark
    public ImportOutcome checkAndImport(Fresh fresh) {
        return fresh.lms.courses().importPackage(zip);
    }
}
