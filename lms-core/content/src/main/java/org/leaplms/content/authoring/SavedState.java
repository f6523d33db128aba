package org.leaplms.content.authoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Size and signature of the state the content runtime saves, see {@code leap/state.js}: a header, one bit for each page
 * and activity, and for each slot at most {@link Slot#stateLength()} characters.
 */
final class SavedState {

    /** What SCORM 1.2 keeps in {@code cmi.suspend_data} at least, in characters. */
    static final int LIMIT = 4096;

    private static final int FIXED = "L1.".length() + 8 + ".en-CA.".length() + 3 + 3;
    private static final int BITS_PER_DIGIT = 4;

    private SavedState() {}

    /** Most characters the saved state of a module can take. */
    static int longest(LeapModule module) {
        int answers = slots(module).stream().mapToInt(Slot::stateLength).sum();
        return FIXED
                + digits(module.pages().size())
                + digits(module.activities().size())
                + answers;
    }

    private static int digits(int bits) {
        return (bits + BITS_PER_DIGIT - 1) / BITS_PER_DIGIT;
    }

    /** Eight hexadecimal digits that change when saved answers of another version no longer fit this module. */
    static String signature(LeapModule module) {
        CRC32 crc = new CRC32();
        module.pages().forEach(p -> update(crc, p.id()));
        module.activities().forEach(a -> update(crc, a.id()));
        for (Slot slot : slots(module)) {
            update(
                    crc,
                    slot.id() + " " + slot.kind().word() + " " + slot.options().size() + " " + slot.limit());
        }
        return String.format("%08x", crc.getValue());
    }

    private static void update(CRC32 crc, String text) {
        crc.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static List<Slot> slots(LeapModule module) {
        return module.activities().stream()
                .flatMap(a -> Slot.of(module, a).stream())
                .toList();
    }
}
