package org.leaplms.examples.standalone.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/** The host's style sheet and icon, and nothing else. */
public final class StaticFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES =
            Map.of("/host.css", "text/css; charset=utf-8", "/icon.svg", "image/svg+xml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Objects.requireNonNullElse(request.getPathInfo(), "");
        String type = TYPES.get(name);
        if (type == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", "public, max-age=300");
        try (InputStream in = StaticFiles.class.getResourceAsStream(name.substring(1))) {
            Objects.requireNonNull(in, name).transferTo(response.getOutputStream());
        }
    }
}
