package org.leaplms.xapi.lrs.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Intake;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/** Statements on their way out, alone or with the contents of their attachments. Belongs to one thread. */
final class Result {
    private final Lrs lrs;
    private final Caller caller;
    private final List<byte[]> json = new ArrayList<>();
    private long length;

    Result(Lrs lrs, Caller caller) {
        this.lrs = lrs;
        this.caller = caller;
    }

    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        json.add(bytes);
        length += bytes.length;
    }

    LrsResponse answer(boolean attachments, List<StoredStatement> statements) {
        if (!attachments) {
            return new LrsResponse(200, Map.of("Content-Type", "application/json"), body());
        }
        String boundary = "leap-" + lrs.ids().get();
        return new LrsResponse(
                200,
                Map.of("Content-Type", "multipart/mixed; boundary=" + boundary),
                multipart(boundary, contents(statements)));
    }

    private List<Attachment> contents(List<StoredStatement> statements) {
        Map<String, Attachment> contents = new LinkedHashMap<>();
        for (StoredStatement statement : statements) {
            for (String sha2 : Intake.hashes(statement.text())) {
                lrs.statements().attachment(caller, sha2).ifPresent(content -> contents.put(sha2, content));
            }
        }
        return List.copyOf(contents.values());
    }

    private LrsResponse.Body body() {
        return new LrsResponse.Body() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                for (byte[] piece : json) {
                    out.write(piece);
                }
            }
        };
    }

    private LrsResponse.Body multipart(String boundary, List<Attachment> contents) {
        return new LrsResponse.Body() {
            @Override
            public long length() {
                return -1;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                write(out, "--" + boundary + "\r\nContent-Type: application/json\r\n\r\n");
                body().writeTo(out);
                for (Attachment content : contents) {
                    write(
                            out,
                            "\r\n--" + boundary + "\r\nContent-Type: " + content.contentType()
                                    + "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: "
                                    + content.sha2()
                                    + "\r\n\r\n");
                    try (InputStream in = content.content().open()) {
                        in.transferTo(out);
                    }
                }
                write(out, "\r\n--" + boundary + "--\r\n");
            }
        };
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
