package org.leaplms.content.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.Location;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping that is read key by key: whatever is wrong becomes a finding at its place and a harmless value, so
 * that reading goes on; {@link #done()} reports the keys nobody asked for.
 */
final class YamlObject {

    private final String file;
    private final Location place;
    private final Findings findings;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Location> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    /**
     * A scalar and where it is written.
     *
     * @param text its text
     * @param at its place
     */
    record Scalar(String text, Location at) {}

    private YamlObject(MappingNode node, String file, Findings findings) {
        this.file = file;
        this.findings = findings;
        this.place = at(node);
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                findings.add(AuthoringCheck.WRONG_KIND, at(tuple.getKeyNode()), "key", "text");
            } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                findings.add(AuthoringCheck.DUPLICATE, at(key), key.getValue());
            } else {
                keys.put(key.getValue(), at(key));
            }
        }
    }

    /** Parses a file whose top level is a mapping. */
    static Optional<YamlObject> parse(String file, String text, Findings findings) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isPresent() && node.get() instanceof MappingNode mapping) {
                return Optional.of(new YamlObject(mapping, file, findings));
            }
            findings.add(AuthoringCheck.WRONG_KIND, new Location(file, 1, 1), file, "mapping");
        } catch (MarkedYamlEngineException e) {
            Location at = e.getProblemMark()
                    .map(m -> new Location(file, m.getLine() + 1, m.getColumn() + 1))
                    .orElse(new Location(file, 1, 1));
            findings.add(AuthoringCheck.YAML_SYNTAX, at, oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            findings.add(AuthoringCheck.YAML_SYNTAX, new Location(file, 1, 1), oneLine(e.getMessage()));
        }
        return Optional.empty();
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    Location place() {
        return place;
    }

    /** Where the value of a key is written, or the mapping when the key is absent. */
    Location place(String key) {
        Node node = values.get(key);
        return node == null ? place : at(node);
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** A required, non-blank text; blank after a finding. */
    String text(String key) {
        return scalar(key).map(Scalar::text).orElseGet(() -> missing(key, ""));
    }

    /** A required text that fits a pattern; {@code form} says in words what fits. */
    String text(String key, Pattern pattern, String form) {
        return text(key, t -> pattern.matcher(t).matches(), form);
    }

    String text(String key, Predicate<String> allowed, String form) {
        String text = text(key);
        if (!text.isEmpty() && !allowed.test(text)) {
            findings.add(AuthoringCheck.NOT_ALLOWED, place(key), key, text, form);
        }
        return text;
    }

    /** An optional, non-blank scalar. */
    Optional<Scalar> scalar(String key) {
        return node(key).flatMap(node -> scalar(key, node));
    }

    private Optional<Scalar> scalar(String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            findings.add(AuthoringCheck.WRONG_KIND, at(node), key, "text");
            return Optional.of(new Scalar("", at(node)));
        }
        return scalar.getValue().isBlank()
                ? Optional.empty()
                : Optional.of(new Scalar(scalar.getValue().strip(), at(node)));
    }

    /** A required whole number within a range. */
    int integer(String key, int from, int to) {
        return optionalInteger(key, from, to).orElseGet(() -> missing(key, from));
    }

    Optional<Integer> optionalInteger(String key, int from, int to) {
        return scalar(key).map(s -> {
            try {
                int value = Integer.parseInt(s.text());
                if (value >= from && value <= to) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // reported below like a number out of range
            }
            findings.add(AuthoringCheck.NOT_ALLOWED, s.at(), key, s.text(), from + "–" + to);
            return from;
        });
    }

    boolean flag(String key, boolean fallback) {
        return scalar(key)
                .map(s -> {
                    if (!s.text().equals("true") && !s.text().equals("false")) {
                        findings.add(AuthoringCheck.NOT_ALLOWED, s.at(), key, s.text(), "true, false");
                    }
                    return s.text().equals("true");
                })
                .orElse(fallback);
    }

    /** A list of scalars; empty when the key is absent. */
    List<Scalar> scalars(String key) {
        List<Scalar> scalars = new ArrayList<>();
        for (Node node : sequence(key)) {
            scalar(key, node).ifPresent(scalars::add);
        }
        return scalars;
    }

    /** A list of mappings; empty when the key is absent. */
    List<YamlObject> objects(String key) {
        List<YamlObject> objects = new ArrayList<>();
        for (Node node : sequence(key)) {
            if (node instanceof MappingNode mapping) {
                objects.add(new YamlObject(mapping, file, findings));
            } else {
                findings.add(AuthoringCheck.WRONG_KIND, at(node), key, "mapping");
            }
        }
        return objects;
    }

    /** A nested mapping. */
    Optional<YamlObject> object(String key) {
        return node(key).flatMap(node -> {
            if (node instanceof MappingNode mapping) {
                return Optional.of(new YamlObject(mapping, file, findings));
            }
            findings.add(AuthoringCheck.WRONG_KIND, at(node), key, "mapping");
            return Optional.empty();
        });
    }

    /** A required text in every language. */
    LocalizedText localized(String key, List<String> languages) {
        return optionalLocalized(key, languages).orElseGet(() -> missing(key, LocalizedText.EMPTY));
    }

    Optional<LocalizedText> optionalLocalized(String key, List<String> languages) {
        return object(key).map(o -> o.asLocalized(key, languages));
    }

    /** This mapping as a text by language. */
    LocalizedText asLocalized(String name, List<String> languages) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String language : languages) {
            Optional<Scalar> text = scalar(language);
            if (text.isEmpty()) {
                findings.add(AuthoringCheck.TEXT_MISSING, place, name, language);
            }
            byLanguage.put(
                    language, Typography.of(language, text.map(Scalar::text).orElse("")));
        }
        done();
        return new LocalizedText(byLanguage);
    }

    boolean isSequence(String key) {
        return values.get(key) instanceof SequenceNode;
    }

    /** Reports a missing or empty required key, unless its value was of a wrong kind; returns the fallback. */
    <T> T missing(String key, T fallback) {
        Node node = values.get(key);
        boolean wrongKind = node instanceof MappingNode
                || node instanceof ScalarNode scalar && !scalar.getValue().isBlank();
        if (!wrongKind) {
            findings.add(AuthoringCheck.KEY_MISSING, node == null ? place : at(node), key);
        }
        return fallback;
    }

    /** Reports every key that was never asked for. */
    void done() {
        keys.forEach((key, at) -> {
            if (!asked.contains(key)) {
                findings.add(AuthoringCheck.KEY_UNKNOWN, at, key, String.join(", ", asked));
            }
        });
    }

    private List<Node> sequence(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && node.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        node.ifPresent(n -> findings.add(AuthoringCheck.WRONG_KIND, at(n), key, "list"));
        return List.of();
    }

    private Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private Location at(Node node) {
        return node.getStartMark()
                .map(m -> new Location(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(new Location(file, 1, 1));
    }
}
