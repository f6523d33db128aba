package org.leaplms.lms.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.ContentPackage;
import org.leaplms.content.Finding;
import org.leaplms.content.Location;
import org.leaplms.content.ValidationReport;
import org.leaplms.lms.spi.ContentEntry;

/** The files of a package on their way into the content store; remembers the one that turned out to be damaged. */
final class PackageEntries implements Iterable<ContentEntry> {
    private final ContentPackage content;
    private @Nullable String damaged;

    PackageEntries(ContentPackage content) {
        this.content = content;
    }

    @Override
    public Iterator<ContentEntry> iterator() {
        return content.files().list().stream()
                .<ContentEntry>map(file -> new Entry(file.path()))
                .iterator();
    }

    /** The package's report with the damage added, when it was the package that could not be read. */
    Optional<ValidationReport> damaged() {
        return Optional.ofNullable(damaged).map(path -> {
            ValidationReport report = content.report();
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.of(CheckId.PKG_DAMAGED, Location.of(path), path));
            findings.addAll(report.findings());
            return new ValidationReport(
                    report.source(), report.standard(), report.title(), report.files(), report.bytes(), findings);
        });
    }

    private final class Entry implements ContentEntry {
        private final String path;

        Entry(String path) {
            this.path = path;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public InputStream open() throws IOException {
            return noticing(() -> new Noticing(content.files().open(path)));
        }

        private <T> T noticing(Read<T> read) throws IOException {
            try {
                return read.read();
            } catch (IOException e) {
                damaged = path;
                throw e;
            }
        }

        private final class Noticing extends FilterInputStream {
            Noticing(InputStream in) {
                super(in);
            }

            @Override
            public int read() throws IOException {
                return noticing(in::read);
            }

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                return noticing(() -> in.read(into, from, count));
            }
        }
    }

    private interface Read<T> {
        T read() throws IOException;
    }
}
