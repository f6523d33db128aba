package org.leaplms.content.internal.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.leaplms.content.CheckId;
import org.leaplms.content.Location;
import org.leaplms.content.internal.archive.Archive;
import org.leaplms.content.internal.archive.ArchiveEntry;
import org.leaplms.content.internal.archive.ZipArchive;

/** Checks of the archive as such: names and junk. */
final class ArchiveCheck {
    private static final Set<String> PROGRAMS = Set.of(
            "exe", "bat", "cmd", "com", "msi", "scr", "vbs", "ps1", "sh", "dll", "php", "asp", "aspx", "jsp", "cgi",
            "pl", "jar");

    private final Archive archive;
    private final Findings findings;

    ArchiveCheck(Archive archive, Findings findings) {
        this.archive = archive;
        this.findings = findings;
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
    }

    private void name(ArchiveEntry entry, Location place) {
        if (!Portable.is(entry.path())) {
            findings.report(CheckId.PKG_UNPORTABLE_NAME, place, entry.path());
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
}
