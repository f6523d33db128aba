package org.leaplms.lms.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.leaplms.lms.ContentFile;
import org.leaplms.lms.Launches;

/**
 * Files of a course under the token of an open window. A course version never changes, so files may be cached for as
 * long as the address lives; ranges let video seek and let iOS play at all.
 */
final class ContentFiles {
    private static final int BUFFER = 16 * 1024;

    private final Launches launches;

    ContentFiles(Launches launches) {
        this.launches = launches;
    }

    void send(String token, String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ContentFile> found = SafePath.of(path).flatMap(safe -> launches.content(token, safe));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ContentFile file = found.get();
        String tag = '"' + file.entityTag() + '"';
        describe(response, file, tag);
        if (matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String condition = request.getHeader("If-Range");
        boolean ranged = condition == null || condition.equals(tag);
        ByteRange range = ByteRange.of(ranged ? request.getHeader("Range") : null, file.size());
        send(file, range, request.getMethod().equals("HEAD"), response);
    }

    private static void describe(HttpServletResponse response, ContentFile file, String tag) {
        String type = MediaTypes.of(file);
        response.setContentType(type);
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        if (MediaTypes.isDocument(type)) {
            response.setHeader("Content-Security-Policy", ContentPolicy.HEADER);
        }
    }

    private static boolean matches(@org.jspecify.annotations.Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String candidate : header.split(",")) {
            String stripped = candidate.strip();
            if (stripped.equals("*") || stripped.equals(tag) || stripped.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    private static void send(ContentFile file, ByteRange range, boolean headOnly, HttpServletResponse response)
            throws IOException {
        if (range instanceof ByteRange.Unsatisfiable none) {
            response.setHeader("Content-Range", none.contentRange());
            response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        } else if (range instanceof ByteRange.Part part) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", part.contentRange());
            copy(file, part.first(), part.length(), headOnly, response);
        } else {
            copy(file, 0, file.size(), headOnly, response);
        }
    }

    private static void copy(ContentFile file, long first, long length, boolean headOnly, HttpServletResponse response)
            throws IOException {
        response.setContentLengthLong(length);
        if (headOnly) {
            return;
        }
        try (InputStream in = file.openAt(first)) {
            copy(in, response.getOutputStream(), length);
        }
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("a course file is shorter than its record");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
