package org.leaplms.xapi.lrs.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.LenientReader;
import org.leaplms.xapi.lrs.RefusedException;
import org.leaplms.xapi.lrs.RefusedException.Reason;
import org.leaplms.xapi.lrs.Submission;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.model.Finding;
import org.leaplms.xapi.model.ReadOutcome;
import org.leaplms.xapi.model.Requirement;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.StatementReader;
import org.leaplms.xapi.model.XapiVersion;

/** Reads statements with their attachments from a body (xAPI 1.0.3 Communication 1.5). Holds temporary files until closed. */
final class StatementBody implements AutoCloseable {
    private final StatementReader reader;
    private final LrsLimits limits;
    private final XapiVersion version;
    private final boolean lenient;
    private final List<Finding> mended;
    private final List<Spool> spools = new ArrayList<>();

    StatementBody(StatementReader reader, LrsLimits limits, Exchange exchange) {
        this.reader = reader;
        this.limits = limits;
        this.version = exchange.version();
        this.lenient = exchange.caller().lenient();
        this.mended = new ArrayList<>(exchange.mended());
    }

    /** Takes a fault of the request as mended where the caller is read leniently, and refuses it where not. */
    void forgive(Requirement requirement, String detail) {
        if (!lenient) {
            throw RefusedException.invalid(requirement, detail);
        }
        mended.add(new Finding(requirement, "", detail));
    }

    Submission read(LrsRequest request) {
        String type = request.header("content-type");
        String media = media(type);
        try {
            if (type != null && "multipart/mixed".equals(media)) {
                return multipart(Multipart.open(Bodies.bounded(request.body(), limits.bodyBytes()), type));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!"application/json".equals(media)) {
            forgive(Requirement.CONTENT_TYPE, String.valueOf(type));
        }
        Submission read = parse(Bodies.read(request, limits.statementBytes()));
        complete(read.statements(), contents(read));
        return read;
    }

    static String media(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int semicolon = contentType.indexOf(';');
        String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Attachment> contents(Submission read) {
        return read.contents().stream().collect(Collectors.toMap(Attachment::sha2, Function.identity(), (a, b) -> a));
    }

    private Submission parse(byte[] json) {
        if (lenient) {
            return new LenientReader(reader).read(json, version, mended);
        }
        ReadOutcome outcome = reader.read(json, version);
        if (outcome instanceof ReadOutcome.Rejected rejected) {
            throw RefusedException.of(Reason.INVALID, rejected.findings());
        }
        return Submission.of(((ReadOutcome.Accepted) outcome).statements());
    }

    private Submission multipart(Multipart multipart) throws IOException {
        Map<String, String> headers = multipart.nextPart();
        if (headers == null || !"application/json".equals(media(headers.get("content-type")))) {
            throw RefusedException.invalid(Requirement.MULTIPART_FIRST, "");
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        multipart.content(new Capped(json, limits.statementBytes()));
        Submission read = parse(json.toByteArray());
        List<Statement> statements = read.statements();
        Map<String, org.leaplms.xapi.model.Attachment> declared = declared(statements);
        Map<String, Attachment> contents = new HashMap<>(contents(read));
        while ((headers = multipart.nextPart()) != null) {
            Attachment content = part(multipart, headers, declared);
            contents.put(content.sha2(), content);
        }
        complete(statements, contents);
        return new Submission(statements, List.copyOf(contents.values()));
    }

    private static Map<String, org.leaplms.xapi.model.Attachment> declared(List<Statement> statements) {
        Map<String, org.leaplms.xapi.model.Attachment> declared = new HashMap<>();
        for (Statement statement : statements) {
            statement.allAttachments().forEach(a -> declared.put(a.sha2().toLowerCase(Locale.ROOT), a));
        }
        return declared;
    }

    private Attachment part(
            Multipart multipart, Map<String, String> headers, Map<String, org.leaplms.xapi.model.Attachment> declared)
            throws IOException {
        if (!"binary".equalsIgnoreCase(headers.get("content-transfer-encoding"))) {
            throw RefusedException.invalid(Requirement.MULTIPART_ENCODING, "");
        }
        String hash = headers.get("x-experience-api-hash");
        if (hash == null) {
            throw RefusedException.invalid(Requirement.MULTIPART_HASH, "");
        }
        String sha2 = hash.toLowerCase(Locale.ROOT);
        var attachment = declared.get(sha2);
        if (attachment == null || spools.size() >= limits.attachments()) {
            throw RefusedException.invalid(Requirement.MULTIPART_SURPLUS, "");
        }
        Spool spool = new Spool(sha2);
        spools.add(spool);
        try (spool) {
            multipart.content(spool);
        }
        if (!spool.hash().equals(sha2)) {
            throw RefusedException.invalid(Requirement.MULTIPART_HASH, "");
        }
        String type = headers.getOrDefault("content-type", attachment.contentType());
        return new Attachment(sha2, type, spool.length(), spool::open);
    }

    private static void complete(List<Statement> statements, Map<String, Attachment> contents) {
        Set<String> needed = new HashSet<>();
        for (Statement statement : statements) {
            statement.allAttachments().stream()
                    .filter(a -> a.fileUrl() == null)
                    .forEach(a -> needed.add(a.sha2().toLowerCase(Locale.ROOT)));
        }
        for (String sha2 : needed) {
            if (!contents.containsKey(sha2)) {
                throw RefusedException.invalid(Requirement.ATTACHMENT_MISSING, sha2);
            }
        }
    }

    @Override
    public void close() {
        spools.forEach(Spool::delete);
    }

    private static final class Capped extends OutputStream {
        private final OutputStream out;
        private final long most;
        private long left;

        Capped(OutputStream out, long most) {
            this.out = out;
            this.most = most;
            this.left = most;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw Bodies.tooLarge(most);
            }
            out.write(bytes, offset, count);
        }
    }
}
