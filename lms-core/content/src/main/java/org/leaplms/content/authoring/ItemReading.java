package org.leaplms.content.authoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.leaplms.content.authoring.Item.Choice;
import org.leaplms.content.authoring.Item.Commitment;
import org.leaplms.content.authoring.Item.Likert;
import org.leaplms.content.authoring.Item.MultipleResponse;
import org.leaplms.content.authoring.Item.Numeric;
import org.leaplms.content.authoring.Item.Option;
import org.leaplms.content.authoring.Item.Ordering;
import org.leaplms.content.authoring.Item.ShortText;
import org.leaplms.content.authoring.Item.TrueFalse;
import org.leaplms.content.authoring.YamlObject.Scalar;

/** Reads the items of one instrument. */
final class ItemReading {

    static final int MOST_TEXT = 2000;
    private static final int USUAL_TEXT = 400;
    private static final int MOST_OPTIONS = 26;
    private static final Pattern OPTION_ID = Pattern.compile("[a-z]");
    private static final String TYPES =
            "choice, multiple, true-false, ordering, numeric, short-text, likert, commitment";

    private final List<String> languages;
    private final ModuleReading.Ids ids;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    ItemReading(List<String> languages, ModuleReading.Ids ids, Findings findings) {
        this.languages = languages;
        this.ids = ids;
        this.findings = findings;
    }

    List<Item> items(YamlObject bank) {
        List<Item> items = new ArrayList<>();
        for (YamlObject o : bank.objects("items")) {
            item(o).ifPresent(items::add);
        }
        return items.isEmpty() ? bank.missing("items", items) : items;
    }

    private Optional<Item> item(YamlObject o) {
        String id = o.text("id", ModuleReading.ID, ModuleReading.ID_FORM);
        if (!id.isEmpty() && !seen.add(id)) {
            findings.add(AuthoringCheck.DUPLICATE, o.place("id"), id);
        }
        String type = o.text("type");
        LocalizedText prompt = o.localized("prompt", languages);
        List<String> objectives = ids.references("objective", o, "objectives");
        Optional<Item> item = item(o, type, id, prompt, objectives);
        if (item.isPresent()) {
            o.done();
        } else if (!type.isEmpty()) {
            findings.add(AuthoringCheck.NOT_ALLOWED, o.place("type"), "type", type, TYPES);
        }
        return item;
    }

    private Optional<Item> item(YamlObject o, String type, String id, LocalizedText prompt, List<String> objectives) {
        return switch (type) {
            case "choice" -> Optional.of(choice(o, id, prompt, objectives));
            case "multiple" -> Optional.of(multiple(o, id, prompt, objectives));
            case "true-false" -> Optional.of(trueFalse(o, id, prompt, objectives));
            case "ordering" -> Optional.of(ordering(o, id, prompt, objectives));
            case "numeric" -> Optional.of(numeric(o, id, prompt, objectives));
            case "short-text" ->
                Optional.of(new ShortText(id, prompt, objectives, limit(o), o.flag("required", false)));
            case "likert" ->
                Optional.of(new Likert(
                        id, prompt, objectives, ids.reference("scale", o, "scale"), o.flag("reverse", false)));
            case "commitment" -> Optional.of(commitment(o, id, prompt, objectives));
            default -> Optional.empty();
        };
    }

    private Item choice(YamlObject o, String id, LocalizedText prompt, List<String> objectives) {
        List<Option> options = options(o, "options");
        String key = o.text("key");
        checkKey(o, options, List.of(new Scalar(key, o.place("key"))));
        return new Choice(id, prompt, objectives, options, key, rationale(o));
    }

    private Item multiple(YamlObject o, String id, LocalizedText prompt, List<String> objectives) {
        List<Option> options = options(o, "options");
        List<Scalar> key = keys(o);
        checkKey(o, options, key);
        List<String> sorted = key.stream().map(Scalar::text).sorted().toList();
        return new MultipleResponse(id, prompt, objectives, options, sorted, rationale(o));
    }

    private Item trueFalse(YamlObject o, String id, LocalizedText prompt, List<String> objectives) {
        if (!o.has("key")) {
            o.missing("key", false);
        }
        return new TrueFalse(id, prompt, objectives, o.flag("key", false), rationale(o));
    }

    private Item ordering(YamlObject o, String id, LocalizedText prompt, List<String> objectives) {
        List<Option> options = options(o, "options");
        List<Scalar> key = keys(o);
        if (!key.isEmpty() && key.size() != options.size()) {
            findings.add(AuthoringCheck.ITEM_KEY, o.place("key"), join(key), letters(options));
        }
        checkKey(o, options, key);
        return new Ordering(
                id, prompt, objectives, options, key.stream().map(Scalar::text).toList(), rationale(o));
    }

    private Item numeric(YamlObject o, String id, LocalizedText prompt, List<String> objectives) {
        BigDecimal from = BigDecimal.ZERO;
        BigDecimal to = BigDecimal.ZERO;
        Optional<YamlObject> key = o.object("key");
        if (key.isEmpty()) {
            o.missing("key", "");
        } else {
            from = decimal(key.get(), "from");
            to = decimal(key.get(), "to");
            key.get().done();
            if (from.compareTo(to) > 0) {
                findings.add(AuthoringCheck.ITEM_KEY, o.place("key"), from + " > " + to, "from ≤ to");
            }
        }
        return new Numeric(id, prompt, objectives, from, to, o.optionalLocalized("unit", languages), rationale(o));
    }

    private BigDecimal decimal(YamlObject o, String key) {
        String text = o.text(key);
        try {
            return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
        } catch (NumberFormatException e) {
            findings.add(AuthoringCheck.WRONG_KIND, o.place(key), key, "number");
            return BigDecimal.ZERO;
        }
    }

    private Item commitment(YamlObject o, String id, LocalizedText prompt, List<String> objectives) {
        return new Commitment(
                id,
                prompt,
                objectives,
                o.localized("objective-prompt", languages),
                o.localized("confidence-prompt", languages),
                ids.reference("scale", o, "scale"),
                o.localized("barriers-prompt", languages),
                options(o, "barriers"),
                limit(o));
    }

    private int limit(YamlObject o) {
        return o.optionalInteger("limit", 1, MOST_TEXT).orElse(USUAL_TEXT);
    }

    private Optional<LocalizedText> rationale(YamlObject o) {
        return o.optionalLocalized("rationale", languages);
    }

    private List<Option> options(YamlObject o, String key) {
        List<Option> options = new ArrayList<>();
        Set<String> letters = new HashSet<>();
        for (YamlObject option : o.objects(key)) {
            String id = option.text("id", OPTION_ID, "a–z");
            if (!id.isEmpty() && !letters.add(id)) {
                findings.add(AuthoringCheck.DUPLICATE, option.place("id"), id);
            }
            options.add(new Option(id, option.localized("text", languages)));
            option.done();
        }
        if (options.isEmpty()) {
            o.missing(key, options);
        } else if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            findings.add(AuthoringCheck.NOT_ALLOWED, o.place(key), key, options.size(), "2–" + MOST_OPTIONS);
        }
        return options;
    }

    private static List<Scalar> keys(YamlObject o) {
        List<Scalar> keys = o.scalars("key");
        return keys.isEmpty() ? o.missing("key", keys) : keys;
    }

    private void checkKey(YamlObject o, List<Option> options, List<Scalar> key) {
        Set<String> letters = new HashSet<>();
        for (Scalar part : key) {
            boolean known = options.stream().anyMatch(option -> option.id().equals(part.text()));
            if (!part.text().isEmpty() && (!known || !letters.add(part.text()))) {
                findings.add(AuthoringCheck.ITEM_KEY, part.at(), part.text(), letters(options));
            }
        }
    }

    private static String letters(List<Option> options) {
        return String.join(", ", options.stream().map(Option::id).toList());
    }

    private static String join(List<Scalar> key) {
        return String.join(", ", key.stream().map(Scalar::text).toList());
    }
}
