package org.leaplms.xapi.lrs;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.X509CertUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.leaplms.xapi.json.JsonException;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.model.ReadOutcome;
import org.leaplms.xapi.model.Requirement;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.StatementReader;
import org.leaplms.xapi.model.XapiVersion;

/**
 * Signed statements (xAPI 1.0.3 Data 2.6): the JWS must hold the statement and use RS256, RS384 or RS512; where it brings a
 * certificate the signature must fit it. Whether that is trusted is the decision of a {@link SignatureTrust}.
 */
final class Signatures {
    private static final Set<JWSAlgorithm> ALLOWED = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private static final int MOST_SIGNATURE = 1 << 20;

    private final StatementReader reader;
    private final SignatureTrust trust;

    Signatures(StatementReader reader, SignatureTrust trust) {
        this.reader = reader;
        this.trust = trust;
    }

    void check(Submission submission, XapiVersion version) {
        for (Statement statement : submission.statements()) {
            if (!statement.tree().has("attachments")) {
                continue;
            }
            for (var attachment : statement.attachments()) {
                if (attachment.usageType().equals(org.leaplms.xapi.model.Attachment.SIGNATURE)) {
                    check(statement, attachment, submission.contents(), version);
                }
            }
        }
    }

    private void check(
            Statement statement,
            org.leaplms.xapi.model.Attachment declared,
            List<Attachment> contents,
            XapiVersion version) {
        if (!"application/octet-stream".equals(declared.contentType())) {
            throw RefusedException.invalid(Requirement.SIGNATURE, "content type " + declared.contentType());
        }
        String sha2 = declared.sha2().toLowerCase(Locale.ROOT);
        for (Attachment content : contents) {
            if (content.sha2().equals(sha2)) {
                verify(statement, text(content), version);
                return;
            }
        }
        throw RefusedException.invalid(Requirement.ATTACHMENT_MISSING, sha2);
    }

    private static String text(Attachment content) {
        if (content.length() > MOST_SIGNATURE) {
            throw RefusedException.invalid(Requirement.SIGNATURE, "it is longer than " + MOST_SIGNATURE + " bytes");
        }
        try (InputStream in = content.content().open()) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw RefusedException.invalid(Requirement.SIGNATURE, "it cannot be read");
        }
    }

    private void verify(Statement statement, String compact, XapiVersion version) {
        JWSObject jws = parse(compact);
        JWSAlgorithm algorithm = jws.getHeader().getAlgorithm();
        if (!ALLOWED.contains(algorithm)) {
            throw RefusedException.invalid(Requirement.SIGNATURE_ALGORITHM, algorithm.getName());
        }
        certified(jws);
        if (!says(jws.getPayload().toString(), statement, version)) {
            throw RefusedException.invalid(Requirement.SIGNATURE_PAYLOAD, "");
        }
    }

    private static JWSObject parse(String compact) {
        try {
            return JWSObject.parse(compact);
        } catch (ParseException e) {
            throw RefusedException.invalid(Requirement.SIGNATURE, "it is no compact JWS");
        }
    }

    private void certified(JWSObject jws) {
        List<X509Certificate> chain = chain(jws);
        if (!chain.isEmpty() && !fits(jws, chain.get(0))) {
            throw RefusedException.invalid(Requirement.SIGNATURE, "it does not fit the certificate in x5c");
        }
        trust.refusal(chain).ifPresent(why -> {
            throw RefusedException.invalid(Requirement.SIGNATURE, why);
        });
    }

    private static List<X509Certificate> chain(JWSObject jws) {
        List<Base64> encoded = jws.getHeader().getX509CertChain();
        List<X509Certificate> chain = new ArrayList<>();
        for (Base64 one : encoded == null ? List.<Base64>of() : encoded) {
            X509Certificate certificate = X509CertUtils.parse(one.decode());
            if (certificate == null) {
                throw RefusedException.invalid(Requirement.SIGNATURE, "x5c holds something that is no certificate");
            }
            chain.add(certificate);
        }
        return chain;
    }

    private static boolean fits(JWSObject jws, X509Certificate signer) {
        try {
            return signer.getPublicKey() instanceof RSAPublicKey key && jws.verify(new RSASSAVerifier(key));
        } catch (JOSEException e) {
            throw RefusedException.invalid(Requirement.SIGNATURE, "it cannot be verified");
        }
    }

    private boolean says(String payload, Statement statement, XapiVersion version) {
        try {
            return reader.read(payload, version) instanceof ReadOutcome.Accepted accepted
                    && accepted.statements().size() == 1
                    && accepted.statements().get(0).sameMeaning(statement)
                    && sameId(accepted.statements().get(0), statement);
        } catch (JsonException e) {
            return false;
        }
    }

    private static boolean sameId(Statement signed, Statement sent) {
        return signed.id().isEmpty() || signed.id().equals(sent.id());
    }
}
