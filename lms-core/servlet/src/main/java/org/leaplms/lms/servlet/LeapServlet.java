package org.leaplms.lms.servlet;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.Launches;
import org.leaplms.lms.LeapLms;

/**
 * Everything of the engine that a browser talks to, to be mapped at a path of its own ({@code /leap/*}):
 *
 * <ul>
 *   <li>{@code GET launch/<link>}: opens a launch link and goes on to the player, or asks when the course is open
 *       elsewhere;
 *   <li>{@code GET play/<token>}: the player page;
 *   <li>{@code GET content/<token>/<path>}: files of the course, with ranges and validators;
 *   <li>{@code POST journal/<token>}: batches of what the learner did; {@code POST release/<token>} and
 *       {@code POST close/<token>}: the end of a window;
 *   <li>{@code POST fetch/<token>}: the cmi5 fetch URL;
 *   <li>{@code xapi/…}: the record store, for the credentials that launched content holds;
 *   <li>{@code GET assets/<name>}: script and style of the player.
 * </ul>
 *
 * No cookie is read or set: the token in the path is the key. Map the servlet on an origin of its own when the host
 * wants packages kept away from its pages. Thread-safe.
 */
public final class LeapServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PlayerPages pages;
    private final transient ContentFiles content;
    private final transient WindowCalls calls;
    private final transient Assets assets;
    private final transient RecordStore records;

    /** A servlet that serves the windows of an engine; close the engine after the servlet. */
    public LeapServlet(LeapLms lms) {
        this(lms.launches(), RecordStore.of(lms));
    }

    LeapServlet(Launches launches, RecordStore records) {
        this.assets = Assets.load();
        this.pages = new PlayerPages(launches, assets);
        this.content = new ContentFiles(launches);
        this.calls = new WindowCalls(launches);
        this.records = records;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecurityHeaders.apply(response);
        Target target = Target.of(request.getPathInfo());
        if (target.door().equals("xapi")) {
            records.serve(request, response);
            return;
        }
        switch (request.getMethod()) {
            case "GET", "HEAD" -> read(target, request, response);
            case "POST" -> write(target, request, response);
            case "OPTIONS" -> calls.options(target.door(), response);
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private void read(Target target, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (target.door()) {
            case "launch" -> pages.launch(target.token(), request, response);
            case "play" -> pages.play(target.token(), request, response);
            case "content" -> content.send(target.token(), target.rest(), request, response);
            case "assets" -> assets.send(target.token(), request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void write(Target target, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (target.door()) {
            case "launch" -> pages.takeOver(target.token(), request, response);
            case "journal" -> calls.commit(target.token(), request, response);
            case "release" -> calls.release(target.token(), response);
            case "close" -> calls.close(target.token(), response);
            case "fetch" -> calls.fetch(target.token(), response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A path below the servlet: which door, which token, and what follows. */
    private record Target(String door, String token, String rest) {
        static Target of(@Nullable String pathInfo) {
            String path = pathInfo == null ? "" : pathInfo.substring(1);
            int first = path.indexOf('/');
            if (first < 0) {
                return new Target(path, "", "");
            }
            int second = path.indexOf('/', first + 1);
            return second < 0
                    ? new Target(path.substring(0, first), path.substring(first + 1), "")
                    : new Target(
                            path.substring(0, first), path.substring(first + 1, second), path.substring(second + 1));
        }
    }
}
