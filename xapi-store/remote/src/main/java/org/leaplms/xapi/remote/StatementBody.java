package org.leaplms.xapi.remote;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.leaplms.xapi.lrs.spi.Attachment;

/** The body of a POST of statements: JSON, or multipart when attachments go along. */
final class StatementBody {
    private StatementBody() {}

    static HttpRequest.Builder post(
            HttpRequest.Builder request, List<String> texts, Collection<Attachment> attachments) {
        String json = "[" + String.join(",", texts) + "]";
        if (attachments.isEmpty()) {
            return request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
        }
        String boundary = boundary(attachments);
        return request.header("Content-Type", "multipart/mixed; boundary=" + boundary)
                .POST(multipart(boundary, json, attachments));
    }

    /** Made of the hashes of all contents, so that none of them can hold it. */
    private static String boundary(Collection<Attachment> attachments) {
        String hashes = attachments.stream().map(Attachment::sha2).collect(Collectors.joining());
        return "leap-"
                + Attachment.sha256(hashes.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    /** Contents are read while they are sent. */
    private static HttpRequest.BodyPublisher multipart(
            String boundary, String json, Collection<Attachment> attachments) {
        List<HttpRequest.BodyPublisher> parts = new ArrayList<>();
        StringBuilder between =
                new StringBuilder("--" + boundary + "\r\nContent-Type: application/json\r\n\r\n").append(json);
        for (Attachment attachment : attachments) {
            between.append("\r\n--" + boundary + "\r\nContent-Type: " + attachment.contentType()
                    + "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + attachment.sha2()
                    + "\r\n\r\n");
            parts.add(HttpRequest.BodyPublishers.ofString(between.toString()));
            parts.add(HttpRequest.BodyPublishers.ofInputStream(attachment.content()::open));
            between.setLength(0);
        }
        parts.add(HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return HttpRequest.BodyPublishers.concat(parts.toArray(HttpRequest.BodyPublisher[]::new));
    }
}
