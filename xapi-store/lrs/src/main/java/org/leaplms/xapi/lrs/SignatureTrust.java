package org.leaplms.xapi.lrs;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whose signatures count (xAPI 1.0.3 Data 2.6). It is asked after the signature was found to fit its first certificate.
 * Implementations are safe for use by several threads.
 */
@FunctionalInterface
public interface SignatureTrust {
    /** Everybody's: what brings a certificate must fit it, whoever issued it; what brings none cannot be verified and is taken. */
    SignatureTrust ANYBODY = chain -> Optional.empty();

    /**
     * @param chain the certificates of {@code x5c}, the signer's first; empty when the signature brings none
     * @return why it does not count, or empty when it does
     */
    Optional<String> refusal(List<X509Certificate> chain);

    /** The same, but signatures without a certificate are taken, unverified. */
    default SignatureTrust orUncertified() {
        return chain -> chain.isEmpty() ? Optional.empty() : refusal(chain);
    }

    /**
     * Only those whose certificates lead to one of these (PKIX), each valid now; a signature without a certificate does not count.
     * Revocation is not looked up, because that would ask the network.
     *
     * @param anchors certificates of issuers, or of single signers
     */
    static SignatureTrust anchors(Set<X509Certificate> anchors, InstantSource clock) {
        Set<X509Certificate> trusted = Set.copyOf(anchors);
        return chain -> {
            if (chain.isEmpty()) {
                return Optional.of("it brings no certificate");
            }
            try {
                validate(chain, trusted, Date.from(clock.instant()));
                return Optional.empty();
            } catch (GeneralSecurityException e) {
                return Optional.of("its certificate is not trusted");
            }
        };
    }

    private static void validate(List<X509Certificate> chain, Set<X509Certificate> anchors, Date now)
            throws GeneralSecurityException {
        List<X509Certificate> path = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            if (anchors.contains(certificate)) {
                certificate.checkValidity(now);
                break;
            }
            path.add(certificate);
        }
        if (!path.isEmpty()) {
            PKIXParameters parameters = new PKIXParameters(
                    anchors.stream().map(a -> new TrustAnchor(a, null)).collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false);
            parameters.setDate(now);
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
        }
    }
}
