package org.leaplms.content.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leaplms.content.CheckId;
import org.leaplms.content.Limits;
import org.leaplms.content.Location;
import org.leaplms.content.internal.archive.Archive;
import org.leaplms.content.internal.archive.ArchiveEntry;
import org.leaplms.content.internal.archive.ZipArchive;

/**
 * Reads the files of a package once, in the order they lie in: true sizes and checksums are verified, and pages and
 * scripts are handed on while they are at hand. One use only.
 */
final class ContentPass {
    /** How much of one page or script is looked into. */
    static final int HEAD_BYTES = 1 << 20;

    private static final int BUFFER = 64 * 1024;

    private final Archive archive;
    private final Findings findings;
    private final Limits limits;
    private byte[] buffer = new byte[BUFFER];

    ContentPass(Archive archive, Findings findings, Limits limits) {
        this.archive = archive;
        this.findings = findings;
        this.limits = limits;
    }

    /** Reads what is to be verified, and the beginning of what the scan wants to see. */
    void read(ContentScan scan) {
        Set<String> verified = archive.isZip() ? verifiable() : Set.of();
        List<ArchiveEntry> inOrder = new ArrayList<>(archive.entries());
        inOrder.sort(Comparator.comparingLong(ArchiveEntry::offset));
        for (ArchiveEntry entry : inOrder) {
            boolean wanted = scan.wants(entry);
            boolean whole = verified.contains(entry.path());
            if (wanted || whole) {
                read(entry, wanted, whole, scan);
            }
        }
    }

    /** What fits the bound, smallest files first, so that pages and scripts are always among it. */
    private Set<String> verifiable() {
        List<ArchiveEntry> entries = new ArrayList<>(archive.entries());
        entries.sort(Comparator.comparingLong(ArchiveEntry::size));
        Set<String> chosen = new HashSet<>();
        long left = limits.verifiedBytes();
        for (ArchiveEntry entry : entries) {
            left -= entry.size();
            if (left >= 0 && ZipArchive.supports(entry.method())) {
                chosen.add(entry.path());
            }
        }
        return chosen;
    }

    private void read(ArchiveEntry entry, boolean wanted, boolean whole, ContentScan scan) {
        try (InputStream in = archive.open(entry)) {
            if (wanted) {
                int length = head(in, entry);
                scan.take(entry, buffer, length);
            }
            int n = 0;
            while (whole && n >= 0) {
                n = in.read(buffer);
            }
        } catch (IOException e) {
            if (whole) {
                findings.report(CheckId.PKG_DAMAGED, Location.of(entry.path()), entry.path());
            }
        }
    }

    private int head(InputStream in, ArchiveEntry entry) throws IOException {
        int wanted = (int) Math.min(entry.size() + 1, HEAD_BYTES);
        if (buffer.length < wanted) {
            buffer = new byte[HEAD_BYTES];
        }
        return in.readNBytes(buffer, 0, wanted);
    }
}
