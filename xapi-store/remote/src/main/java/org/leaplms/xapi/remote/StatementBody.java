package org.leaplms.xapi.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.leaplms.xapi.lrs.spi.Attachment;

/** The body of a POST of statements: JSON, or multipart when attachments go along. */
final class StatementBody {
    private static final String BOUNDARY = "leap-7d4f1c29a6b84e03";

    private StatementBody() {}

    static HttpRequest.Builder post(
            HttpRequest.Builder request, List<String> texts, Collection<Attachment> attachments) {
        String json = "[" + String.join(",", texts) + "]";
        if (attachments.isEmpty()) {
            return request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
        }
        return request.header("Content-Type", "multipart/mixed; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(json, attachments)));
    }

    private static byte[] multipart(String json, Collection<Attachment> attachments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Type: application/json\r\n\r\n" + json + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        for (Attachment attachment : attachments) {
            String head = "--" + BOUNDARY + "\r\nContent-Type: " + attachment.contentType()
                    + "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + attachment.sha2()
                    + "\r\n\r\n";
            out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            try (InputStream in = attachment.content().open()) {
                in.transferTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
