package org.leaplms.xapi.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.json.JsonValue;

/** An answer, with the questions the checks ask of it. */
record Reply(int status, Map<String, String> headers, String body) {
    Reply is(int expected) {
        assertThat(status)
                .as("status; body %s", body.substring(0, Math.min(300, body.length())))
                .isEqualTo(expected);
        return this;
    }

    /** The body names a rule, a place and a cure. */
    Reply hasError() {
        JsonObject first =
                (JsonObject) Objects.requireNonNull(json().array("errors")).get(0);
        assertThat(first.names()).contains("id", "pointer", "message", "cure");
        return this;
    }

    @Nullable
    String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    String needed(String name) {
        return Objects.requireNonNull(header(name), name);
    }

    JsonObject json() {
        return (JsonObject) JsonValue.parse(body);
    }

    JsonValue value() {
        return JsonValue.parse(body);
    }

    /** The ids of the statements in the answer, in order. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (JsonValue statement : Objects.requireNonNull(json().array("statements"))) {
            ids.add(Objects.requireNonNull(((JsonObject) statement).string("id")));
        }
        return ids;
    }

    String more() {
        String more = json().string("more");
        return more == null ? "" : more;
    }

    /** The strings of an answer that is an array. */
    List<String> strings() {
        List<String> strings = new ArrayList<>();
        for (JsonValue value : (JsonArray) value()) {
            strings.add(((JsonString) value).value());
        }
        return strings;
    }

    /** Every member of that object is in the answer with the same value; single context activities may stand in arrays. */
    Reply holdsAll(String object) {
        holds(Samples.object(object), json());
        return this;
    }

    private static void holds(JsonObject expected, JsonObject actual) {
        for (String name : expected.names()) {
            JsonValue there = actual.get(name);
            JsonValue wanted = Objects.requireNonNull(expected.get(name));
            assertThat(there).as(name).isNotNull();
            if (wanted instanceof JsonObject inner && there instanceof JsonObject outer) {
                holds(inner, outer);
            } else if (wanted instanceof JsonObject inner && there instanceof JsonArray array) {
                assertThat(array.size()).isOne();
                assertThat(array.get(0).sameAs(inner)).isTrue();
            } else if (!name.equals("authority") && !name.equals("stored")) {
                assertThat(Objects.requireNonNull(there).sameAs(wanted))
                        .as(name)
                        .isTrue();
            }
        }
    }
}
