package org.leaplms.content.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.leaplms.content.CheckId;
import org.leaplms.content.Limits;
import org.leaplms.content.Location;
import org.leaplms.content.internal.archive.Archive;
import org.leaplms.content.internal.archive.ArchiveEntry;
import org.leaplms.content.internal.archive.ZipArchive;

/** Checks of the archive as such: names, junk, and whether its data is whole. */
final class ArchiveCheck {
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?|.*[. ]|.*[<>:\"|?*].*");
    private static final Set<String> PROGRAMS = Set.of(
            "exe", "bat", "cmd", "com", "msi", "scr", "vbs", "ps1", "sh", "dll", "php", "asp", "aspx", "jsp", "cgi",
            "pl", "jar");

    private final Archive archive;
    private final Findings findings;
    private final Limits limits;

    ArchiveCheck(Archive archive, Findings findings, Limits limits) {
        this.archive = archive;
        this.findings = findings;
        this.limits = limits;
    }

    void check() {
        Map<String, String> lower = new HashMap<>();
        for (ArchiveEntry entry : archive.entries()) {
            Location place = Location.of(entry.path());
            if (entry.isJunk()) {
                findings.report(CheckId.PKG_JUNK, place, entry.path());
                continue;
            }
            String other = lower.putIfAbsent(entry.path().toLowerCase(Locale.ROOT), entry.path());
            if (other != null) {
                findings.report(CheckId.PKG_CASE_CLASH, place, other, entry.path());
            }
            name(entry, place);
        }
        if (archive.isZip()) {
            verify();
        }
    }

    private void name(ArchiveEntry entry, Location place) {
        for (String part : entry.path().split("/")) {
            if (RESERVED.matcher(part).matches()) {
                findings.report(CheckId.PKG_UNPORTABLE_NAME, place, entry.path());
                break;
            }
        }
        String extension =
                entry.path().substring(entry.path().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (PROGRAMS.contains(extension)) {
            findings.report(CheckId.PKG_PROGRAM, place, entry.path());
        }
        if (!ZipArchive.supports(entry.method())) {
            findings.report(CheckId.PKG_METHOD, place, entry.path(), String.valueOf(entry.method()));
        }
    }

    /** Reads what fits the bound, smallest files first, so that pages and scripts are always among it. */
    private void verify() {
        List<ArchiveEntry> entries = new ArrayList<>(archive.entries());
        entries.sort(Comparator.comparingLong(ArchiveEntry::size));
        long left = limits.verifiedBytes();
        byte[] buffer = new byte[64 * 1024];
        for (ArchiveEntry entry : entries) {
            left -= entry.size();
            if (left < 0) {
                return;
            }
            if (ZipArchive.supports(entry.method())) {
                verify(entry, buffer);
            }
        }
    }

    private void verify(ArchiveEntry entry, byte[] buffer) {
        try (InputStream in = archive.open(entry)) {
            int n = 0;
            while (n >= 0) {
                n = in.read(buffer);
            }
        } catch (IOException e) {
            findings.report(CheckId.PKG_DAMAGED, Location.of(entry.path()), entry.path());
        }
    }
}
