package org.leaplms.xapi.lrs.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Intake;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Rendering;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/**
 * Statements on their way out, alone or with the contents of their attachments. What is short is made ready at once, so that its
 * length can be told; what is long is written as it goes. Belongs to one thread.
 */
final class Result {
    private static final int SHORT = 1 << 20;
    private static final int ADDED_EACH = 150;

    private final Lrs lrs;
    private final Caller caller;
    private final Rendering rendering;

    Result(Lrs lrs, Caller caller, Rendering rendering) {
        this.lrs = lrs;
        this.caller = caller;
        this.rendering = rendering;
    }

    /** Writes JSON. */
    @FunctionalInterface
    private interface Json {
        void writeTo(Appendable out) throws IOException;
    }

    LrsResponse single(StoredStatement statement, boolean attachments) {
        return answer(List.of(statement), attachments, out -> rendering.write(statement, out));
    }

    LrsResponse page(List<StoredStatement> statements, String more, boolean attachments) {
        return answer(statements, attachments, out -> {
            out.append("{\"statements\":[");
            String separator = "";
            for (StoredStatement statement : statements) {
                out.append(separator);
                rendering.write(statement, out);
                separator = ",";
            }
            out.append("],\"more\":").append(JsonString.quote(more)).append('}');
        });
    }

    private LrsResponse answer(List<StoredStatement> statements, boolean attachments, Json json) {
        long characters = statements.stream()
                .mapToLong(s -> s.text().length() + ADDED_EACH)
                .sum();
        LrsResponse.Body body = characters <= SHORT ? ready(json, (int) characters) : asItGoes(json);
        if (!attachments) {
            return new LrsResponse(200, Map.of("Content-Type", "application/json"), body);
        }
        String boundary = "leap-" + lrs.ids().get();
        return new LrsResponse(
                200,
                Map.of("Content-Type", "multipart/mixed; boundary=" + boundary),
                multipart(boundary, body, contents(statements)));
    }

    private static LrsResponse.Body ready(Json json, int characters) {
        StringBuilder out = new StringBuilder(characters);
        try {
            json.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return LrsResponse.bytes(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static LrsResponse.Body asItGoes(Json json) {
        return unmeasured(out -> json.writeTo(new Utf8(out)));
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

    private static LrsResponse.Body multipart(String boundary, LrsResponse.Body json, List<Attachment> contents) {
        return unmeasured(out -> {
            Utf8 text = new Utf8(out);
            text.append("--" + boundary + "\r\nContent-Type: application/json\r\n\r\n");
            json.writeTo(out);
            for (Attachment content : contents) {
                text.append("\r\n--" + boundary + "\r\nContent-Type: " + content.contentType()
                        + "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: "
                        + content.sha2()
                        + "\r\n\r\n");
                try (InputStream in = content.content().open()) {
                    in.transferTo(out);
                }
            }
            text.append("\r\n--" + boundary + "--\r\n");
        });
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static LrsResponse.Body unmeasured(Writing writing) {
        return new LrsResponse.Body() {
            @Override
            public long length() {
                return -1;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                writing.to(out);
            }
        };
    }
}
