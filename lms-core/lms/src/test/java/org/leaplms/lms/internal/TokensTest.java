package org.leaplms.lms.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaplms.scorm.json.JsonObject;

final class TokensTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final Tokens tokens = new Tokens(new byte[32]);

    private String token() {
        return tokens.sign(Tokens.Kind.WINDOW, new JsonObject().set("w", "é"), NOON);
    }

    @Test
    void givesBackWhatWasSigned() {
        Tokens.Verified verified = tokens.verify(Tokens.Kind.WINDOW, token()).orElseThrow();

        assertThat(verified.content().text("w")).isEqualTo("é");
        assertThat(verified.isExpired(NOON.minusMillis(1))).isFalse();
        assertThat(verified.isExpired(NOON)).isTrue();
    }

    @Test
    void takesNoKindForAnotherAndNoOtherKey() {
        assertThat(tokens.verify(Tokens.Kind.LAUNCH, token())).isEmpty();
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(new Tokens(other).verify(Tokens.Kind.WINDOW, token())).isEmpty();
    }

    @Test
    void noticesEveryChangedCharacter() {
        String token = token();
        for (int i = 0; i < token.length() - 1; i++) {
            char changed = token.charAt(i) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, i) + changed + token.substring(i + 1);
            assertThat(tokens.verify(Tokens.Kind.WINDOW, forged)).as(forged).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "é.é", "e30.", "....", "e30.e30"})
    void refusesNonsense(String token) {
        assertThat(tokens.verify(Tokens.Kind.WINDOW, token)).isEmpty();
    }

    /** The example of RFC 9562, appendix A.4. */
    @Test
    void namesThingsAsTheStandardDoes() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(NameUuid.of(dns, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }
}
