package org.leaplms.scorm.session;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.json.JsonObject;

/** Journal entries as JSON, and the hash of a batch of them. Stateless. */
public final class JournalCodec {
    private JournalCodec() {}

    /** The canonical JSON list of some entries. */
    public static String write(List<JournalEntry> entries) {
        StringBuilder out = new StringBuilder("[");
        for (JournalEntry entry : entries) {
            if (out.length() > 1) {
                out.append(',');
            }
            write(out, entry);
        }
        return out.append(']').toString();
    }

    /** The canonical JSON object of one entry. */
    public static String write(JournalEntry entry) {
        StringBuilder out = new StringBuilder();
        write(out, entry);
        return out.toString();
    }

    private static void write(StringBuilder out, JournalEntry entry) {
        out.append("{\"seq\":").append(entry.seq()).append(",\"at\":").append(entry.atMillis());
        Json.quote(out.append(",\"op\":"), entry.op());
        out.append(",\"args\":[");
        for (int i = 0; i < entry.args().size(); i++) {
            Json.quote(i == 0 ? out : out.append(','), entry.args().get(i));
        }
        Json.quote(out.append("],\"result\":"), entry.result());
        Json.quote(out.append(",\"error\":"), entry.error());
        out.append('}');
    }

    /**
     * Reads a JSON list of entries.
     *
     * @throws JsonException if the text is not JSON or not a list of entries
     */
    public static List<JournalEntry> read(String text) {
        if (!(Json.read(text) instanceof List<?> list)) {
            throw JsonException.shape("a list of journal entries is needed");
        }
        List<JournalEntry> entries = new ArrayList<>();
        for (Object element : list) {
            if (!(element instanceof JsonObject entry)) {
                throw JsonException.shape("a journal entry is an object");
            }
            entries.add(read(entry));
        }
        return entries;
    }

    /** Reads one entry from its object. */
    public static JournalEntry read(JsonObject in) {
        return new JournalEntry(
                in.whole("seq"), in.whole("at"), in.text("op"), in.texts("args"), in.text("result"), in.text("error"));
    }

    /** The hash of a batch: of the canonical list of its entries. See {@link #hashOf}. */
    public static String hash(List<JournalEntry> entries) {
        return hashOf(write(entries));
    }

    /**
     * Sixteen hexadecimal digits that depend on every character of a text, the same on every platform. It finds
     * transmission and storage faults; it is no protection against forgery.
     */
    public static String hashOf(String text) {
        int one = 0x811c9dc5;
        int two = 0x9747b28c;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            one = (one ^ c) * 0x01000193;
            two = (two ^ c) * 0x5bd1e995;
            two ^= two >>> 15;
        }
        return hex(one ^ one >>> 16) + hex(two ^ two >>> 13);
    }

    private static String hex(int value) {
        StringBuilder out = new StringBuilder(8);
        for (int shift = 28; shift >= 0; shift -= 4) {
            out.append("0123456789abcdef".charAt(value >>> shift & 15));
        }
        return out.toString();
    }
}
