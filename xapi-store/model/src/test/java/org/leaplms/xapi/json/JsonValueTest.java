package org.leaplms.xapi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class JsonValueTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                "false",
                "0",
                "-1.50e+3",
                "\"a\\u00e9\\n\"",
                " [ 1 , 2.0,{\"a\" : \"b\" } ] ",
                "{\"a\":{\"b\":[1,[2,{}]]},\"c\":null,\"d\":12345678901234567890.123}"
            })
    void everyValueKnowsTheTextItWasReadFrom(String text) {
        JsonValue value = JsonValue.parse(text);

        assertThat(value.text()).isEqualTo(text.strip());
        assertThat(value.sameAs(JsonValue.parse(JsonText.compact(text)))).isTrue();
    }

    @Test
    void partsKeepTheirText() {
        JsonObject root =
                (JsonObject) JsonValue.parse("{\"a\": { \"b\" :1.10 }, \"s\":\"x\\ty\", \"l\":[ true, 1e2,\"z\" ]}");

        assertThat(root.object("a")).hasToString("{ \"b\" :1.10 }");
        assertThat(root.object("a").get("b")).hasToString("1.10");
        assertThat(root.get("s")).hasToString("\"x\\ty\"");
        assertThat(root.string("s")).isEqualTo("x\ty");
        assertThat(root.array("l").get(1)).hasToString("1e2");
        assertThat(root.array("l").get(2)).hasToString("\"z\"");
        assertThat(root.pointerTo(root.array("l").get(2))).isEqualTo("/l/2");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'{\"a\":1,\"a\":2}',DUPLICATE_NAME",
                "'\"\\ud800\"',ENCODING",
                "'{\"\\udc00\":1}',SYNTAX",
                "'[1,]',SYNTAX",
                "'{\"a\":1',SYNTAX",
                "'',SYNTAX",
                "'1 2',SYNTAX",
                "'NaN',SYNTAX",
                "'{a:1}',SYNTAX",
                "'01',SYNTAX",
                "'1e99999',LIMIT",
            })
    void whatMayNotBeKeptIsRefused(String text, JsonException.Fault fault) {
        JsonException e = catchThrowableOfType(JsonException.class, () -> JsonValue.parse(text));

        assertThat(e.fault()).isEqualTo(fault);
    }

    @Test
    void nestingAndNumbersAreBounded() {
        String deep = "[".repeat(101) + "]".repeat(101);
        JsonException depth = catchThrowableOfType(JsonException.class, () -> JsonValue.parse(deep));
        JsonException length = catchThrowableOfType(JsonException.class, () -> JsonValue.parse("1".repeat(1001)));

        assertThat(depth.fault()).isEqualTo(JsonException.Fault.LIMIT);
        assertThat(length.fault()).isEqualTo(JsonException.Fault.LIMIT);
        assertThat(JsonValue.parse("[".repeat(100) + "]".repeat(100))).isInstanceOf(JsonArray.class);
    }

    @Test
    void manyMembersAreFoundAndStillMayNotRepeat() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < 50; i++) {
            text.append("\"m").append(i).append("\":").append(i).append(',');
        }
        JsonObject object = (JsonObject) JsonValue.parse(text + "\"last\":true}");

        assertThat(object.get("m49")).hasToString("49");
        assertThat(object.get("none")).isNull();
        assertThat(catchThrowableOfType(JsonException.class, () -> JsonValue.parse(text + "\"m3\":true}"))
                        .fault())
                .isEqualTo(JsonException.Fault.DUPLICATE_NAME);
    }

    @Test
    void editsLeaveEverythingElseAsItWas() {
        JsonObject root = (JsonObject) JsonValue.parse("{ \"n\": 1.00, \"o\": { }, \"x\" : [1 , 2] }");

        String edited = JsonEdit.of(root)
                .set(root, "n", "2")
                .set(root.object("o"), "first", "true")
                .set(root.object("o"), "second", "false")
                .set(root, "id", "\"a\"")
                .apply();

        assertThat(edited)
                .isEqualTo("{ \"n\": 2, \"o\": { \"first\":true,\"second\":false}, \"x\" : [1 , 2] ,\"id\":\"a\"}");
    }

    @Test
    void aTextHoldsABoundedNumberOfValues() {
        String many = "[" + "0,".repeat(1_000_000) + "0]";

        assertThat(catchThrowableOfType(JsonException.class, () -> JsonValue.parse(many))
                        .fault())
                .isEqualTo(JsonException.Fault.LIMIT);
        assertThat(JsonValue.parse(many, new JsonLimits(2, 10, 2, 1_000_002))).isInstanceOf(JsonArray.class);
    }

    @Test
    void bytesMustBeUtf8() {
        byte[] broken = {'"', (byte) 0xC3, '"'};

        assertThat(catchThrowableOfType(JsonException.class, () -> JsonText.decode(broken))
                        .fault())
                .isEqualTo(JsonException.Fault.ENCODING);
        assertThat(JsonText.decode("\uFEFF\"é\uFFFD\"".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo("\"é\uFFFD\"");
    }

    @Test
    void writesStringsThatReadBackTheSame() {
        String odd = "a\"b\\c\n\r\t\u0001é\uD83D\uDE00/";

        assertThat(((JsonString) JsonValue.parse(JsonString.quote(odd))).value())
                .isEqualTo(odd);
    }
}
