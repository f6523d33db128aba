package org.leaplms.content.internal.check;

import org.leaplms.content.Limits;
import org.leaplms.content.internal.archive.Archive;
import org.leaplms.content.internal.read.Draft;

/** Looks into pages and scripts. */
final class ContentScan {
    ContentScan(Archive archive, Findings findings, Limits limits) {}

    void scan(Draft draft) {}
}
