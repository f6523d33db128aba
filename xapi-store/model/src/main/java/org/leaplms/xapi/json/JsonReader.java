package org.leaplms.xapi.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Builds the values from the tokens of a vetted tokenizer. */
final class JsonReader {
    private static final int SET_FROM = 16;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100_000)
                    .maxNumberLength(1_000_000)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(100_000)
                    .build())
            .build();

    private final String source;
    private final JsonLimits limits;
    private final JsonParser tokens;
    private int depth;
    private int values;

    private JsonReader(String source, JsonLimits limits, JsonParser tokens) {
        this.source = source;
        this.limits = limits;
        this.tokens = tokens;
    }

    static JsonValue read(String source, JsonLimits limits) {
        char[] chars = source.toCharArray();
        try (JsonParser tokens = FACTORY.createParser(ObjectReadContext.empty(), chars, 0, chars.length)) {
            JsonReader reader = new JsonReader(source, limits, tokens);
            JsonToken first = tokens.nextToken();
            if (first == null) {
                throw new JsonException(JsonException.Fault.SYNTAX, "the text is empty", 1, 1);
            }
            JsonValue value = reader.value(first);
            if (tokens.nextToken() != null) {
                throw reader.fault(JsonException.Fault.SYNTAX, "something follows the end of the value");
            }
            return value;
        } catch (JacksonException e) {
            throw translated(e);
        }
    }

    private static JsonException translated(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        JsonException.Fault fault =
                e instanceof StreamConstraintsException ? JsonException.Fault.LIMIT : JsonException.Fault.SYNTAX;
        String message = e.getOriginalMessage() == null ? "not valid JSON" : e.getOriginalMessage();
        return new JsonException(
                fault,
                message,
                at == null ? 0 : Math.max(0, at.getLineNr()),
                at == null ? 0 : Math.max(0, at.getColumnNr()));
    }

    private JsonException fault(JsonException.Fault fault, String message) {
        TokenStreamLocation at = tokens.currentTokenLocation();
        return new JsonException(fault, message, at.getLineNr(), at.getColumnNr());
    }

    private int start() {
        return (int) tokens.currentTokenLocation().getCharOffset();
    }

    private int end() {
        return (int) tokens.currentLocation().getCharOffset();
    }

    private JsonValue value(JsonToken token) {
        int start = start();
        if (++values > limits.values()) {
            throw fault(JsonException.Fault.LIMIT, "more than " + limits.values() + " values");
        }
        return switch (token) {
            case START_OBJECT -> nested(token, start);
            case START_ARRAY -> nested(token, start);
            case VALUE_STRING -> {
                String value = checked(tokens.getString());
                yield new JsonString(source, start, end(), value);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(start);
            case VALUE_TRUE -> new JsonBoolean(source, start, start + 4, true);
            case VALUE_FALSE -> new JsonBoolean(source, start, start + 5, false);
            case VALUE_NULL -> new JsonNull(source, start, start + 4);
            default -> throw fault(JsonException.Fault.SYNTAX, "unexpected token");
        };
    }

    private JsonValue nested(JsonToken token, int start) {
        if (++depth > limits.depth()) {
            throw fault(JsonException.Fault.LIMIT, "nested deeper than " + limits.depth() + " levels");
        }
        JsonValue value = token == JsonToken.START_OBJECT ? object(start) : array(start);
        depth--;
        return value;
    }

    private JsonNumber number(int start) {
        int length = tokens.getStringLength();
        if (length > limits.numberLength()) {
            throw fault(JsonException.Fault.LIMIT, "a number of more than " + limits.numberLength() + " characters");
        }
        if (tokens.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
                && exponentDigits(start, length) > limits.exponentDigits()) {
            throw fault(JsonException.Fault.LIMIT, "an exponent of more than " + limits.exponentDigits() + " digits");
        }
        return new JsonNumber(source, start, start + length);
    }

    private int exponentDigits(int start, int length) {
        for (int i = start + length - 1; i > start; i--) {
            char c = source.charAt(i);
            if (c == 'e' || c == 'E' || c == '+' || c == '-') {
                return start + length - 1 - i;
            }
            if (c == '.') {
                return 0;
            }
        }
        return 0;
    }

    private JsonArray array(int start) {
        List<JsonValue> values = new ArrayList<>(4);
        JsonToken token;
        while ((token = tokens.nextToken()) != JsonToken.END_ARRAY) {
            values.add(value(token));
        }
        return new JsonArray(source, start, end(), Collections.unmodifiableList(values));
    }

    private JsonObject object(int start) {
        String[] names = new String[8];
        JsonValue[] values = new JsonValue[8];
        Set<String> seen = Set.of();
        int size = 0;
        String name;
        while ((name = tokens.nextName()) != null) {
            if (size == SET_FROM) {
                seen = new HashSet<>(Arrays.asList(names).subList(0, size));
            }
            if (size < SET_FROM ? contains(names, size, name) : !seen.add(name)) {
                throw fault(JsonException.Fault.DUPLICATE_NAME, "the member \"" + shown(name) + "\" is written twice");
            }
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            names[size] = checked(name);
            values[size++] = value(tokens.nextToken());
        }
        return new JsonObject(source, start, end(), Arrays.copyOf(names, size), Arrays.copyOf(values, size));
    }

    private static boolean contains(String[] names, int size, String name) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static String shown(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }

    private String checked(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == value.length()
                        || !Character.isLowSurrogate(value.charAt(i + 1))) {
                    throw fault(JsonException.Fault.ENCODING, "half of a surrogate pair");
                }
                i++;
            }
        }
        return value;
    }
}
