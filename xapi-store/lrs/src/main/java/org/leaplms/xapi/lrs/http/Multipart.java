package org.leaplms.xapi.lrs.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.RefusedException;
import org.leaplms.xapi.model.Requirement;

/** Reads multipart/mixed (RFC 2046) as octets, part by part. Belongs to one thread. */
final class Multipart {
    private static final int MOST_HEADER = 8192;

    private final InputStream in;
    private final byte[] boundary;
    private final byte[] chunk = new byte[MOST_HEADER];
    private int length;
    private boolean lineStart = true;
    private boolean finished;

    private Multipart(InputStream in, byte[] boundary) {
        this.in = in;
        this.boundary = boundary;
    }

    /** Goes to the first part. */
    static Multipart open(InputStream body, String contentType) throws IOException {
        String boundary = parameter(contentType, "boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > 200) {
            throw wrong("the content type names no boundary");
        }
        InputStream in = body instanceof BufferedInputStream ? body : new BufferedInputStream(body, MOST_HEADER);
        Multipart multipart = new Multipart(in, ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1));
        while (multipart.line()) {
            if (multipart.atBoundary()) {
                return multipart;
            }
        }
        throw wrong("the boundary does not occur");
    }

    /** A parameter of a media type, or null. */
    static @Nullable String parameter(String contentType, String name) {
        for (String part : contentType.split(";")) {
            String stripped = part.strip();
            int equals = stripped.indexOf('=');
            if (equals > 0 && stripped.substring(0, equals).strip().equalsIgnoreCase(name)) {
                String value = stripped.substring(equals + 1).strip();
                boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
                return quoted ? value.substring(1, value.length() - 1) : value;
            }
        }
        return null;
    }

    static RefusedException wrong(String why) {
        return RefusedException.invalid(Requirement.MULTIPART, why);
    }

    /** The headers of the next part by name in lower case, or null behind the last part. */
    @Nullable
    Map<String, String> nextPart() throws IOException {
        if (finished) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        while (true) {
            if (!line()) {
                throw wrong("it ends inside the headers of a part");
            }
            String text = new String(chunk, 0, length, StandardCharsets.UTF_8).strip();
            if (text.isEmpty()) {
                return headers;
            }
            int colon = text.indexOf(':');
            if (colon < 1 || headers.size() > 50) {
                throw wrong("a part has a broken header");
            }
            headers.put(
                    text.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    text.substring(colon + 1).strip());
        }
    }

    /** Copies the content of the current part. */
    void content(OutputStream out) throws IOException {
        byte[] held = new byte[2];
        int holding = 0;
        while (line()) {
            if (atBoundary()) {
                return;
            }
            out.write(held, 0, holding);
            holding = Math.min(terminator(), length);
            out.write(chunk, 0, length - holding);
            System.arraycopy(chunk, length - holding, held, 0, holding);
        }
        throw wrong("the last boundary is missing");
    }

    private int terminator() {
        if (length == 0) {
            return 0;
        }
        if (chunk[length - 1] == '\n') {
            return length > 1 && chunk[length - 2] == '\r' ? 2 : 1;
        }
        return 0;
    }

    /** Reads up to the end of a line or of the buffer; a carriage return is never the last octet of a full buffer. */
    private boolean line() throws IOException {
        lineStart = length == 0 || chunk[length - 1] == '\n';
        length = 0;
        int value;
        while (length < chunk.length - 1 && (value = in.read()) >= 0) {
            chunk[length++] = (byte) value;
            if (value == '\n') {
                return true;
            }
        }
        if (length == chunk.length - 1 && chunk[length - 1] == '\r' && (value = in.read()) >= 0) {
            chunk[length++] = (byte) value;
        }
        return length > 0;
    }

    private boolean atBoundary() {
        if (!lineStart || length < boundary.length) {
            return false;
        }
        for (int i = 0; i < boundary.length; i++) {
            if (chunk[i] != boundary[i]) {
                return false;
            }
        }
        String rest = new String(chunk, boundary.length, length - boundary.length, StandardCharsets.ISO_8859_1).strip();
        finished = rest.equals("--");
        return finished || rest.isEmpty();
    }
}
