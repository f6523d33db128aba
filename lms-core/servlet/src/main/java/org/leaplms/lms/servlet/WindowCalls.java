package org.leaplms.lms.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.leaplms.lms.CommitReply;
import org.leaplms.lms.Launches;

/** What an open window sends: batches of its journal, and its end. */
final class WindowCalls {
    /** A batch larger than this is not one of ours: 64 000 characters of suspend data many times over. */
    private static final int LARGEST_BATCH = 4 * 1024 * 1024;

    private final Launches launches;

    WindowCalls(Launches launches) {
        this.launches = launches;
    }

    void commit(String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BATCH + 1);
        if (body.length > LARGEST_BATCH) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        CommitReply reply = launches.commit(token, new String(body, StandardCharsets.UTF_8));
        json(response, reply.kind().httpStatus(), reply.json());
    }

    void release(String token, HttpServletResponse response) {
        launches.release(token);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    void close(String token, HttpServletResponse response) {
        launches.close(token);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Content may lie on another origin; the address is the key and works once. */
    void fetch(String token, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        json(response, HttpServletResponse.SC_OK, launches.fetch(token));
    }

    /** What a browser asks before content of another origin posts to its fetch address with headers of its own. */
    void options(String door, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
        if (door.equals("fetch")) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Access-Control-Allow-Methods", "POST");
            response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
            response.setHeader("Access-Control-Max-Age", "600");
        }
    }

    private static void json(HttpServletResponse response, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
