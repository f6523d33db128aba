package org.leaplms.lms.servlet;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.LeapLms;
import org.leaplms.xapi.lrs.http.LrsHttp;
import org.leaplms.xapi.lrs.servlet.LrsServlet;

/** The record store below {@code xapi/}, for content with the credential of its session. */
final class RecordStore {
    private static final String DOOR = "/xapi";

    private final HttpServlet servlet;

    private RecordStore(HttpServlet servlet) {
        this.servlet = servlet;
    }

    static RecordStore of(LeapLms lms) {
        return new RecordStore(new LrsServlet(LrsHttp.of(lms.lrs(), lms.sessionCredentials())));
    }

    static RecordStore servedBy(HttpServlet servlet) {
        return new RecordStore(servlet);
    }

    void serve(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        servlet.service(new Below(request), response);
    }

    /** The request as if the servlet were mapped one segment deeper. */
    private static final class Below extends HttpServletRequestWrapper {
        Below(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getServletPath() {
            return super.getServletPath() + DOOR;
        }

        @Override
        public @Nullable String getPathInfo() {
            String path = super.getPathInfo().substring(DOOR.length());
            return path.isEmpty() ? null : path;
        }
    }
}
