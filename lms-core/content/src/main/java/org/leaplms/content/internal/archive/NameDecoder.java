package org.leaplms.content.internal.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Reads the names of zip entries, which are in whatever encoding the machine had that made the zip. */
final class NameDecoder {
    private static final List<String> OLD = List.of("IBM437", "IBM850", "windows-1252");
    /** Never the first guess, but perhaps what the manifest means. */
    private static final List<String> RARE = List.of("x-MacRoman", "GBK", "Shift_JIS", "IBM866", "windows-1250");

    /**
     * A decoded name.
     *
     * @param name the most likely reading
     * @param others other readings, with forward slashes
     * @param charset the encoding when it had to be guessed, else {@code null}
     */
    record Decoded(
            String name, List<String> others, @Nullable String charset) {}

    private NameDecoder() {}

    static Decoded decode(byte[] raw, boolean utf8Flag, byte @Nullable [] unicodeExtra) {
        if (ascii(raw)) {
            return new Decoded(new String(raw, StandardCharsets.US_ASCII), List.of(), null);
        }
        String extra = unicodeExtra == null ? null : fromExtra(raw, unicodeExtra);
        if (extra != null) {
            return new Decoded(extra, List.of(), null);
        }
        String utf8 = strictUtf8(raw);
        if (utf8 != null) {
            return new Decoded(utf8, List.of(), null);
        }
        return guess(raw);
    }

    private static Decoded guess(byte[] raw) {
        String best = "";
        String chosen = OLD.get(0);
        int bestScore = Integer.MIN_VALUE;
        List<String> all = new ArrayList<>();
        for (String charset : OLD) {
            String name = new String(raw, Charset.forName(charset));
            all.add(name);
            int score = score(name);
            if (score > bestScore) {
                best = name;
                bestScore = score;
                chosen = charset;
            }
        }
        all.remove(best);
        RARE.stream().filter(Charset::isSupported).forEach(c -> all.add(new String(raw, Charset.forName(c))));
        List<String> others =
                all.stream().distinct().map(n -> n.replace('\\', '/')).toList();
        return new Decoded(best, others, label(chosen));
    }

    private static String label(String charset) {
        return charset.replace("IBM", "CP").replace("windows-", "Windows-");
    }

    /** Letters that French and its neighbours use speak for an encoding, line drawing and Greek against it. */
    private static int score(String name) {
        int score = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 128) {
                score += value(c, i > 0 && Character.isLowerCase(name.charAt(i - 1)));
            }
        }
        return score;
    }

    private static int value(char c, boolean afterLowerCase) {
        if ("éèêëàâäùûüîïôöçœæñáíóúÿ".indexOf(c) >= 0) {
            return 4;
        }
        if ("ÉÈÊËÀÂÄÙÛÜÎÏÔÖÇŒÆÑÁÍÓÚ".indexOf(c) >= 0) {
            return afterLowerCase ? -1 : 3;
        }
        if ("°–—’‘“”«»".indexOf(c) >= 0) {
            return 1;
        }
        return Character.isLetter(c) && c < 0x250 ? 0 : -4;
    }

    private static boolean ascii(byte[] raw) {
        for (byte b : raw) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Info-ZIP's Unicode path field: version, CRC-32 of the plain name, the name in UTF-8. */
    private static @Nullable String fromExtra(byte[] raw, byte[] extra) {
        if (extra.length < 6 || extra[0] != 1) {
            return null;
        }
        CRC32 crc = new CRC32();
        crc.update(raw);
        long stated = LittleEndian.int32(extra, 1);
        byte[] name = new byte[extra.length - 5];
        System.arraycopy(extra, 5, name, 0, name.length);
        return stated == crc.getValue() ? strictUtf8(name) : null;
    }

    private static @Nullable String strictUtf8(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
