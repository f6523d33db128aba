package org.leaplms.xapi.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;
import org.leaplms.xapi.model.XapiVersion;

/**
 * XAPI-00115 to XAPI-00117 with certificates. The key store holds a root, an issuer signed by it, a signer signed by the issuer, and
 * a stranger signed by itself; made by keytool for a hundred years.
 */
class SignatureTest {
    private static final String GOOD = """
            {"id":"%s","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/did"},\
            "object":{"id":"http://example.org/a"}}""";
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Caller caller =
            Caller.of(Tenant.DEFAULT, "c", Agent.account("https://e.org", "c"), Set.of(Scope.ALL));
    private final InstantSource clock = () -> Instant.parse("2030-01-01T00:00:00Z");
    private final String statement = GOOD.formatted(UUID.randomUUID());
    private KeyStore keys;

    @BeforeEach
    void open() throws Exception {
        keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = SignatureTest.class.getResourceAsStream("signers.p12")) {
            keys.load(in, PASSWORD);
        }
    }

    private X509Certificate certificate(String alias) throws GeneralSecurityException {
        return (X509Certificate) keys.getCertificate(alias);
    }

    private List<Base64> chain(String alias) throws GeneralSecurityException {
        List<Base64> chain = new ArrayList<>();
        for (Certificate certificate : keys.getCertificateChain(alias)) {
            chain.add(Base64.encode(certificate.getEncoded()));
        }
        return chain;
    }

    private String sign(String alias, JWSAlgorithm algorithm, List<Base64> chain, String payload)
            throws GeneralSecurityException, JOSEException {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .x509CertChain(chain.isEmpty() ? null : chain)
                .build();
        JWSObject jws = new JWSObject(header, new Payload(payload));
        jws.sign(new RSASSASigner((PrivateKey) keys.getKey(alias, PASSWORD)));
        return jws.serialize();
    }

    private void store(SignatureTrust trust, String jws) {
        byte[] bytes = jws.getBytes(StandardCharsets.US_ASCII);
        String sha2 = Attachment.sha256(bytes);
        String declared = """
                ,"attachments":[{"usageType":"http://adlnet.gov/expapi/attachments/signature","display":{"en":"s"},\
                "contentType":"application/octet-stream","length":%d,"sha2":"%s"}]}""".formatted(bytes.length, sha2);
        Lrs lrs = Lrs.builder().clock(clock).signatures(trust).build();
        Submission submission = new Submission(
                List.of(lrs.reader().trusted(statement.substring(0, statement.length() - 1) + declared)),
                List.of(Attachment.of(sha2, "application/octet-stream", bytes)));
        assertThat(lrs.statements().store(caller, XapiVersion.V1_0_3, submission))
                .hasSize(1);
    }

    private SignatureTrust anchored(String alias) throws GeneralSecurityException {
        return SignatureTrust.anchors(Set.of(certificate(alias)), clock);
    }

    private void refused(SignatureTrust trust, String jws, String why) {
        assertThatThrownBy(() -> store(trust, jws))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS384", "RS512"})
    void everyAlgorithmOfTheSpecificationIsVerified(String name) throws Exception {
        JWSAlgorithm algorithm = JWSAlgorithm.parse(name);

        store(anchored("root"), sign("signer", algorithm, chain("signer"), statement));
        refused(
                SignatureTrust.ANYBODY,
                sign("stranger", algorithm, chain("signer"), statement),
                "does not fit the certificate");
    }

    @Test
    void otherAlgorithmsAreRefused() throws Exception {
        refused(SignatureTrust.ANYBODY, sign("signer", JWSAlgorithm.PS256, chain("signer"), statement), "PS256");
    }

    @Test
    void aPathLeadsToAnAnchorOrTheSignatureDoesNotCount() throws Exception {
        String signed = sign("signer", JWSAlgorithm.RS256, chain("signer"), statement);
        String alone = sign("signer", JWSAlgorithm.RS256, chain("signer").subList(0, 1), statement);
        String strange = sign("stranger", JWSAlgorithm.RS256, chain("stranger"), statement);

        store(anchored("root"), signed);
        store(anchored("ca"), signed);
        store(anchored("ca"), alone);
        store(anchored("signer"), alone);
        refused(anchored("root"), alone, "not trusted");
        refused(anchored("stranger"), signed, "not trusted");
        refused(anchored("root"), strange, "not trusted");
        store(SignatureTrust.ANYBODY, strange);
    }

    @Test
    void certificatesHaveTheirTime() throws Exception {
        String signed = sign("signer", JWSAlgorithm.RS256, chain("signer"), statement);
        for (String alias : List.of("root", "signer")) {
            SignatureTrust late =
                    SignatureTrust.anchors(Set.of(certificate(alias)), () -> Instant.parse("2200-01-01T00:00:00Z"));
            refused(late, signed, "not trusted");
        }
    }

    @Test
    void withoutCertificateItIsTheHostsChoice() throws Exception {
        String bare = sign("signer", JWSAlgorithm.RS256, List.of(), statement);
        String strange = sign("stranger", JWSAlgorithm.RS256, chain("stranger"), statement);

        store(SignatureTrust.ANYBODY, bare);
        refused(anchored("root"), bare, "no certificate");
        store(anchored("root").orUncertified(), bare);
        refused(anchored("root").orUncertified(), strange, "not trusted");
    }

    @Test
    void whatIsNoCertificateIsRefused() throws Exception {
        List<Base64> junk = Arrays.asList(chain("signer").get(0), Base64.encode("junk"));

        refused(SignatureTrust.ANYBODY, sign("signer", JWSAlgorithm.RS256, junk, statement), "no certificate");
    }

    @Test
    void aPayloadThatSaysSomethingElseIsRefusedHoweverWellSigned() throws Exception {
        String other = statement.replace("/did", "/didnot");

        refused(anchored("root"), sign("signer", JWSAlgorithm.RS256, chain("signer"), other), "XAPI-00116");
        String sameInOtherWords =
                statement.replace(",", " , ").replace("\"object\":{", "\"object\":{\"objectType\":\"Activity\",");
        store(anchored("root"), sign("signer", JWSAlgorithm.RS256, chain("signer"), sameInOtherWords));
    }
}
