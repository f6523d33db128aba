package org.leaplms.scorm.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"\"",
                "null",
                "true",
                "-1",
                "0.000000001",
                "999999999999999",
                "{\"b\":[1,2.5,{\"a\":null}],\"a\":\"x\\n\\u0001\\\"\\\\\\u2028é😀\"}"
            })
    void canonicalTextComesBackAsItWas(String text) {
        assertThat(Json.write(Json.read(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1,0.1",
        "-0.0,0",
        "1e2,100",
        "1.50,1.5",
        "0.12345678949,0.123456789",
        "0.9999999999,1",
        "-2.5E-1,-0.25"
    })
    void numbersHaveOneForm(String read, String written) {
        assertThat(Json.write(Json.read(read))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "'',0",
        "'{',1",
        "'[1,]',3",
        "'{\"a\" 1}',5",
        "'[1 2]',3",
        "'tru',0",
        "'01',0",
        "'1.',0",
        "'\"a',2",
        "'\"\\x\"',2",
        "'[] x',3",
        "'-',0",
        "'+1',0",
        "'.5',0",
        "'\"\\u12g4\"',5"
    })
    void whatIsNoJsonIsRefusedWithItsPosition(String text, int position) {
        assertThatThrownBy(() -> Json.read(text))
                .isInstanceOfSatisfying(JsonException.class, fault -> assertThat(fault.position())
                        .isEqualTo(position));
    }

    @Test
    void nestingIsBounded() {
        assertThatThrownBy(() -> Json.read("[".repeat(100_000))).isInstanceOf(JsonException.class);
    }

    @Test
    void membersAreReadByType() {
        JsonObject object =
                Json.readObject("{\"t\":\"x\",\"n\":1.5,\"w\":7,\"f\":true,\"l\":[\"a\",\"b\"],\"z\":null}");
        assertThat(object.text("t")).isEqualTo("x");
        assertThat(object.number("n")).isEqualTo(1.5);
        assertThat(object.whole("w")).isEqualTo(7);
        assertThat(object.flag("f")).isTrue();
        assertThat(object.texts("l")).isEqualTo(List.of("a", "b"));
        assertThat(object.text("z", "none")).isEqualTo("none");
        assertThatThrownBy(() -> object.text("n")).hasMessageContaining("'n' must be a string");
        assertThatThrownBy(() -> object.text("q")).hasMessageContaining("'q' is missing");
    }

    @Test
    void roundedDoublesSurviveStorage() {
        for (int i = 1; i < 2000; i++) {
            double rounded = JsonNumbers.round(i / 7.0 - 100);
            assertThat(JsonNumbers.parse(JsonNumbers.format(rounded))).isEqualTo(rounded);
            assertThat(rounded).isEqualTo(Double.parseDouble(JsonNumbers.format(rounded)));
        }
    }
}
