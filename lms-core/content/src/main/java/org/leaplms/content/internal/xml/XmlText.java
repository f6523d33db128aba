package org.leaplms.content.internal.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an XML file, found from its bytes rather than from what it says about itself.
 *
 * @param text the characters, without a byte order mark
 * @param charset the encoding that the bytes are in
 * @param declared the encoding the XML declaration names, {@code null} when it names none
 * @param mismatch whether the declaration is wrong about the bytes
 */
public record XmlText(
        String text, Charset charset, @Nullable String declared, boolean mismatch) {
    private static final Pattern DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final char REPLACED = '\uFFFD';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Decodes bytes; never fails, since the last resort reads every byte as some character. */
    public static XmlText decode(byte[] bytes) {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            int skip = marked.equals(StandardCharsets.UTF_8) ? 3 : marked.name().startsWith("UTF-32") ? 4 : 2;
            return finish(new String(bytes, skip, bytes.length - skip, marked), marked);
        }
        Charset wide = wideWithoutMark(bytes);
        if (wide != null) {
            return finish(new String(bytes, wide), wide);
        }
        return narrow(bytes);
    }

    private static XmlText narrow(byte[] bytes) {
        String declared = declaredIn(new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1));
        String utf8 = utf8(bytes);
        if (utf8 != null) {
            return finish(utf8, StandardCharsets.UTF_8);
        }
        Charset named = declared == null ? null : charset(declared);
        String asNamed = named == null || isWide(named) ? null : strict(bytes, named);
        if (asNamed != null && named != null) {
            return new XmlText(asNamed, named, declared, false);
        }
        return new XmlText(new String(bytes, WINDOWS), WINDOWS, declared, true);
    }

    private static XmlText finish(String text, Charset charset) {
        String declared = declaredIn(text.substring(0, Math.min(text.length(), 300)));
        return new XmlText(text, charset, declared, declared != null && contradicts(declared, charset, text));
    }

    private static boolean contradicts(String declared, Charset actual, String text) {
        Charset named = charset(declared);
        if (named == null || isWide(named) != isWide(actual)) {
            return true;
        }
        return !isWide(named) && !named.equals(actual) && text.chars().anyMatch(c -> c >= 128);
    }

    private static boolean isWide(Charset charset) {
        String name = charset.name().toUpperCase(Locale.ROOT);
        return name.startsWith("UTF-16") || name.startsWith("UTF-32") || name.contains("UCS-2");
    }

    private static @Nullable String declaredIn(String head) {
        if (!head.contains("<?xml")) {
            return null;
        }
        Matcher matcher = DECLARATION.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static @Nullable Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACED) < 0 ? text : strict(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable Charset byteOrderMark(byte[] b) {
        if (b.length >= 3 && at(b, 0) == 0xEF && at(b, 1) == 0xBB && at(b, 2) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 4 && at(b, 0) == 0xFF && at(b, 1) == 0xFE && b[2] == 0 && b[3] == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (b.length >= 4 && b[0] == 0 && b[1] == 0 && at(b, 2) == 0xFE && at(b, 3) == 0xFF) {
            return Charset.forName("UTF-32BE");
        }
        if (b.length >= 2 && at(b, 0) == 0xFE && at(b, 1) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (b.length >= 2 && at(b, 0) == 0xFF && at(b, 1) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static @Nullable Charset wideWithoutMark(byte[] b) {
        if (b.length >= 4 && b[0] == 0 && b[1] == '<' && b[2] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (b.length >= 4 && b[0] == '<' && b[1] == 0 && b[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }
}
