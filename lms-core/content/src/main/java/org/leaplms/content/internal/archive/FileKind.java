package org.leaplms.content.internal.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes, so that somebody who sent the wrong one is told what it was. */
enum FileKind {
    ZIP("ZIP"),
    XML("XML"),
    EMPTY("empty file"),
    RAR("RAR"),
    SEVEN_ZIP("7-Zip"),
    GZIP("gzip (.tar.gz)"),
    TAR("tar"),
    PDF("PDF"),
    HTML("HTML"),
    EXECUTABLE("Windows program (.exe)"),
    OLE("Microsoft Office 97-2003"),
    OTHER("unknown");

    private final String label;

    FileKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6") || text.startsWith("PK\7\b")) {
            return ZIP;
        }
        if (text.startsWith("Rar!")) {
            return RAR;
        }
        if (text.startsWith("7z\u00BC\u00AF")) {
            return SEVEN_ZIP;
        }
        if (text.startsWith("\u001F\u008B")) {
            return GZIP;
        }
        if (text.length() > 262 && text.startsWith("ustar", 257)) {
            return TAR;
        }
        return text.startsWith("%PDF") ? PDF : textual(head, text);
    }

    private static FileKind textual(byte[] head, String text) {
        if (text.startsWith("MZ")) {
            return EXECUTABLE;
        }
        if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLE;
        }
        String plain = text.replace("\0", "")
                .replace("\u00EF\u00BB\u00BF", "")
                .replace("\u00FF\u00FE", "")
                .replace("\u00FE\u00FF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (plain.startsWith("<!doctype html") || plain.startsWith("<html")) {
            return HTML;
        }
        return plain.startsWith("<") ? XML : OTHER;
    }
}
