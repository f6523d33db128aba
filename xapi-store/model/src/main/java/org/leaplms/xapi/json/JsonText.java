package org.leaplms.xapi.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** JSON as bytes and as compact text. */
public final class JsonText {
    private JsonText() {}

    /**
     * Decodes UTF-8 strictly.
     *
     * @throws JsonException when the bytes are not UTF-8
     */
    public static String decode(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            check(utf8);
        }
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    }

    private static void check(byte[] utf8) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8));
        } catch (CharacterCodingException e) {
            throw new JsonException(JsonException.Fault.ENCODING, "the bytes are not UTF-8", 0, 0);
        }
    }

    /** The same JSON on one line: white space between tokens left out, everything else as it was. */
    public static String compact(String json) {
        StringBuilder out = new StringBuilder(json.length());
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString) {
                out.append(c);
                if (c == '\\') {
                    out.append(json.charAt(++i));
                } else if (c == '"') {
                    inString = false;
                }
            } else if (c > ' ') {
                out.append(c);
                inString = c == '"';
            }
        }
        return out.toString();
    }

    /** Whether an object, given as well-formed text, has a member of that name, without reading it into values. */
    public static boolean hasMember(String object, String name) {
        String quoted = '"' + name + '"';
        int depth = 0;
        for (int i = 0; i < object.length(); i++) {
            char c = object.charAt(i);
            if (c == '"') {
                if (depth == 1 && object.startsWith(quoted, i) && isName(object, i + quoted.length())) {
                    return true;
                }
                i = endOfString(object, i);
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return false;
    }

    private static boolean isName(String object, int behind) {
        int i = behind;
        while (i < object.length() && object.charAt(i) <= ' ') {
            i++;
        }
        return i < object.length() && object.charAt(i) == ':';
    }

    private static int endOfString(String object, int start) {
        int i = start + 1;
        while (object.charAt(i) != '"') {
            i += object.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
