package org.leaplms.xapi.model;

import java.util.Locale;

/** What makes two agents or groups the same one: exactly one of four kinds (xAPI 1.0.3 Data 2.4.2.3). */
public sealed interface Identifier {
    /**
     * A text that is equal for equal identifiers and different for different ones. The digits of a hash are compared without
     * regard to case, everything else exactly.
     */
    String key();

    /** A mail address as {@code mailto:} IRI. */
    record Mbox(String iri) implements Identifier {
        @Override
        public String key() {
            return "mbox:" + iri;
        }
    }

    /** The SHA-1 of a {@code mailto:} IRI, 40 hexadecimal digits. */
    record MboxSha1Sum(String hex) implements Identifier {
        @Override
        public String key() {
            return "sha1:" + hex.toLowerCase(Locale.ROOT);
        }
    }

    /** An OpenID URI. */
    record OpenId(String uri) implements Identifier {
        @Override
        public String key() {
            return "openid:" + uri;
        }
    }

    /** An account on a system. */
    record Account(String homePage, String name) implements Identifier {
        @Override
        public String key() {
            return "account:" + homePage.length() + ":" + homePage + name;
        }
    }
}
