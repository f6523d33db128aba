package org.leaplms.xapi.lrs.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.leaplms.xapi.lrs.http.LrsHttp;
import org.leaplms.xapi.lrs.http.LrsRequest;
import org.leaplms.xapi.lrs.http.LrsResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a record store under the path that the servlet is mapped to, for example {@code /xapi/*}. */
public final class LrsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LrsServlet.class);
    private static final long DRAINED = 128L << 20;

    private final transient LrsHttp lrs;

    public LrsServlet(LrsHttp lrs) {
        this.lrs = lrs;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LrsResponse answer = lrs.handle(read(request));
        send(answer, response, "HEAD".equals(request.getMethod()));
        if (answer.status() >= 400) {
            response.flushBuffer();
            drain(request.getInputStream());
        }
    }

    /** Takes what a sender is still sending of a refused body: a connection closed on it would take the answer along. */
    private static void drain(InputStream in) {
        byte[] nowhere = new byte[1 << 14];
        long left = DRAINED;
        try {
            for (int count = 0; count >= 0 && left > 0; left -= count) {
                count = in.read(nowhere);
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("LRS-NETWORK The other side went away", e);
        }
    }

    private static LrsRequest read(HttpServletRequest request) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", Collections.list(request.getHeaders(name))));
        }
        String path = request.getPathInfo();
        return new LrsRequest(
                request.getMethod(),
                request.getContextPath() + request.getServletPath(),
                path == null ? "" : path,
                request.getQueryString(),
                headers,
                request.getInputStream());
    }

    private static void send(LrsResponse answer, HttpServletResponse response, boolean head) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        LrsResponse.Body body = answer.body();
        if (body == null) {
            return;
        }
        if (body.length() >= 0) {
            response.setContentLengthLong(body.length());
        }
        if (!head) {
            OutputStream out = response.getOutputStream();
            body.writeTo(out);
            out.flush();
        }
    }
}
