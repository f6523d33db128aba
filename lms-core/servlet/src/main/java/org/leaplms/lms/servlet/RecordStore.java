package org.leaplms.lms.servlet;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.LeapLms;
import org.leaplms.xapi.lrs.http.Cors;
import org.leaplms.xapi.lrs.http.LrsHttp;
import org.leaplms.xapi.lrs.servlet.LrsServlet;

/**
 * The record store below {@code xapi/}, for content with the credential of its session. Content may come from any origin: the
 * credential is the only key, no cookie is read, so there is nothing another origin could borrow.
 */
final class RecordStore {
    private static final String DOOR = "/xapi";
    private static final String CHALLENGE = "WWW-Authenticate";
    private static final Cors EVERYWHERE = new Cors(Set.of("*"));

    private final HttpServlet servlet;

    private RecordStore(HttpServlet servlet) {
        this.servlet = servlet;
    }

    static RecordStore of(LeapLms lms) {
        return new RecordStore(
                new LrsServlet(LrsHttp.of(lms.lrs(), lms.sessionCredentials()).cors(EVERYWHERE)));
    }

    static RecordStore servedBy(HttpServlet servlet) {
        return new RecordStore(servlet);
    }

    void serve(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        servlet.service(new Below(request), new Unasking(response));
    }

    /**
     * An answer whose challenge no browser knows. For Basic on the content's own origin it would ask the learner for a name
     * and a password, and the content would wait for an answer that never comes.
     */
    private static final class Unasking extends HttpServletResponseWrapper {
        Unasking(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, name.equalsIgnoreCase(CHALLENGE) ? "Leap-Session" : value);
        }
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
