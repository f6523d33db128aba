package org.leaplms.content.authoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As much of JSON Schema as our schemas use; any other keyword is an error. */
final class TestSchema {

    private static final List<String> SILENT = List.of("$schema", "$id", "$defs", "title", "description");

    private final Map<String, JsonNode> documents = new HashMap<>();

    static TestSchema read(String... names) {
        TestSchema schema = new TestSchema();
        for (String name : names) {
            schema.documents.put(name, JsonMapper.builder().build().readTree(Resources.text(name)));
        }
        return schema;
    }

    List<String> problems(String name, Object value) {
        List<String> problems = new ArrayList<>();
        check(name, document(name), value, "", problems);
        return problems;
    }

    private JsonNode document(String name) {
        return Optional.ofNullable(documents.get(name)).orElseThrow();
    }

    private void check(String name, JsonNode schema, Object value, String at, List<String> problems) {
        schema.properties().forEach(keyword -> {
            if (!SILENT.contains(keyword.getKey())
                    && !keyword(name, schema, keyword.getKey(), keyword.getValue(), value, at, problems)) {
                problems.add(at + ": " + keyword.getKey() + " " + keyword.getValue());
            }
        });
    }

    /** Whether a keyword holds; keywords about parts add problems of the parts themselves. */
    private boolean keyword(
            String name,
            JsonNode schema,
            String word,
            JsonNode wanted,
            Object value,
            String at,
            List<String> problems) {
        switch (word) {
            case "$ref" -> reference(name, wanted.asString(), value, at, problems);
            case "properties" -> properties(name, schema, value, at, problems);
            case "items" -> items(name, wanted, value, at, problems);
            case "required" -> {
                return !(value instanceof Map<?, ?> map)
                        || wanted.values().stream().allMatch(key -> map.containsKey(key.asString()));
            }
            case "dependentRequired" -> {
                return !(value instanceof Map<?, ?> map)
                        || wanted.properties().stream()
                                .allMatch(d -> !map.containsKey(d.getKey())
                                        || d.getValue().values().stream()
                                                .allMatch(key -> map.containsKey(key.asString())));
            }
            case "additionalProperties", "patternProperties" -> {
                return word.equals("patternProperties") || onlyKnown(schema, value);
            }
            case "oneOf" -> {
                return wanted.values().stream()
                                .filter(one -> valid(name, one, value))
                                .count()
                        == 1;
            }
            default -> {
                return simple(word, wanted, value);
            }
        }
        return true;
    }

    private void reference(String name, String target, Object value, String at, List<String> problems) {
        String file = target.startsWith("#") ? name : target.substring(0, target.indexOf('#'));
        check(file, document(file).at(target.substring(target.indexOf('#') + 1)), value, at, problems);
    }

    private boolean valid(String name, JsonNode schema, Object value) {
        List<String> problems = new ArrayList<>();
        check(name, schema, value, "", problems);
        return problems.isEmpty();
    }

    private void properties(String name, JsonNode schema, Object value, String at, List<String> problems) {
        if (value instanceof Map<?, ?> map) {
            schema.get("properties").properties().forEach(property -> {
                if (map.containsKey(property.getKey())) {
                    check(
                            name,
                            property.getValue(),
                            map.get(property.getKey()),
                            at + "/" + property.getKey(),
                            problems);
                }
            });
        }
    }

    private void items(String name, JsonNode schema, Object value, String at, List<String> problems) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(name, schema, list.get(i), at + "/" + i, problems);
            }
        }
    }

    private static boolean onlyKnown(JsonNode schema, Object value) {
        return !(value instanceof Map<?, ?> map)
                || map.keySet().stream()
                        .allMatch(key -> schema.path("properties").has(key.toString())
                                || schema.path("patternProperties").properties().stream()
                                        .anyMatch(p -> Pattern.compile(p.getKey())
                                                .matcher(key.toString())
                                                .find()));
    }

    private static boolean simple(String word, JsonNode wanted, Object value) {
        return switch (word) {
            case "type" ->
                wanted.isArray()
                        ? wanted.values().stream().anyMatch(t -> isA(t.asString(), value))
                        : isA(wanted.asString(), value);
            case "const" -> wanted.asString().equals(String.valueOf(value));
            case "enum" -> wanted.values().stream().anyMatch(v -> v.asString().equals(value));
            case "pattern" ->
                !(value instanceof String s)
                        || Pattern.compile(wanted.asString()).matcher(s).find();
            case "minLength" -> !(value instanceof String s) || s.length() >= wanted.asInt();
            case "minItems" -> !(value instanceof List<?> l) || l.size() >= wanted.asInt();
            case "maxItems" -> !(value instanceof List<?> l) || l.size() <= wanted.asInt();
            case "minProperties" -> !(value instanceof Map<?, ?> m) || m.size() >= wanted.asInt();
            case "minimum" ->
                !(value instanceof Number n) || new BigDecimal(n.toString()).compareTo(wanted.decimalValue()) >= 0;
            case "maximum" ->
                !(value instanceof Number n) || new BigDecimal(n.toString()).compareTo(wanted.decimalValue()) <= 0;
            default -> throw new IllegalArgumentException("keyword " + word);
        };
    }

    private static boolean isA(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Integer;
            case "number" -> value instanceof Number;
            default -> throw new IllegalArgumentException("type " + type);
        };
    }
}
