package org.leaplms.content.authoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leaplms.content.authoring.Item.Option;

/** Form controls of one item in one language. The runtime finds them by {@code data-slot} and {@code data-kind}. */
final class ItemHtml {

    private static final int LONG_TEXT = 120;

    private final String language;
    private final Html html;

    ItemHtml(String language, Html html) {
        this.language = language;
        this.html = html;
    }

    /** Writes the control of a slot; {@code number} is shown before the question when there is one. */
    void slot(Slot slot, Item item, String number, boolean feedback) {
        switch (slot.kind()) {
            case CHOICE -> radios(slot, number, "hint.choice", slot.options());
            case TRUE_FALSE -> radios(slot, number, "hint.choice", trueFalse());
            case MULTIPLE -> checkboxes(slot, number);
            case LIKERT -> likert(slot, number);
            case SEQUENCING -> ordering(slot, number);
            case NUMERIC -> numeric(slot, number, (Item.Numeric) item);
            case TEXT -> text(slot, number);
        }
        if (feedback && slot.key().isPresent()) {
            feedback(slot, item);
        }
        html.raw(isField(slot) ? "</div>\n" : "</fieldset>\n");
    }

    private static boolean isField(Slot slot) {
        return slot.kind() == Slot.Kind.NUMERIC || slot.kind() == Slot.Kind.TEXT;
    }

    private List<Option> trueFalse() {
        return List.of(option("true"), option("false"));
    }

    private Option option(String id) {
        return new Option(id, new LocalizedText(java.util.Map.of(language, UiText.of(language, "answer." + id))));
    }

    private String id(Slot slot) {
        return language + "-" + slot.id().replace('.', '-');
    }

    private void open(Slot slot, String number) {
        html.put(
                "<fieldset class=\"item {}\" id=\"{}\" data-slot=\"{}\" data-kind=\"{}\"><legend>",
                slot.kind().word(),
                id(slot),
                slot.id(),
                slot.kind().word());
        question(slot, number);
        html.raw("</legend>\n");
    }

    private void question(Slot slot, String number) {
        if (!number.isEmpty()) {
            html.put("<span class=\"number\">{}</span> ", number);
        }
        html.text(slot.prompt().in(language));
        if (!slot.required()) {
            html.put(" <span class=\"optional\">{}</span>", UiText.of(language, "item.optional"));
        }
    }

    private void radios(Slot slot, String number, String hint, List<Option> options) {
        open(slot, number);
        html.put("<p class=\"hint\">{}</p><div class=\"options\">", UiText.of(language, hint));
        options.forEach(o -> input("radio", slot, o));
        html.raw("</div>\n");
    }

    private void checkboxes(Slot slot, String number) {
        open(slot, number);
        String hint = slot.key().isPresent() ? "hint.multiple" : "hint.any";
        html.put("<p class=\"hint\">{}</p><div class=\"options\">", UiText.of(language, hint));
        slot.options().forEach(o -> input("checkbox", slot, o));
        html.raw("</div>\n");
    }

    private void input(String type, Slot slot, Option option) {
        html.put(
                "<label class=\"option\"><input type=\"{}\" name=\"{}\" value=\"{}\"><span>{}</span></label>\n",
                type,
                id(slot),
                option.id(),
                option.text().in(language));
    }

    private void likert(Slot slot, String number) {
        open(slot, number);
        html.put("<div class=\"points points-{}\">", slot.options().size());
        for (Option point : slot.options()) {
            boolean missing = point.id().equals("na");
            html.put(
                    "<label class=\"point{}\"><input type=\"radio\" name=\"{}\" value=\"{}\">",
                    missing ? " na" : "",
                    id(slot),
                    point.id());
            html.put("<span class=\"value\" aria-hidden=\"true\">{}</span>", missing ? "–" : point.id());
            html.put("<span class=\"label\">{}</span></label>\n", point.text().in(language));
        }
        html.raw("</div>\n");
    }

    private void ordering(Slot slot, String number) {
        open(slot, number);
        html.put("<p class=\"hint\">{}</p><ol class=\"order\">", UiText.of(language, "hint.order"));
        for (Option option : slot.options()) {
            String text = option.text().in(language);
            html.put("<li data-option=\"{}\"><span class=\"order-text\">{}</span>", option.id(), text);
            move("up", "↑", text);
            move("down", "↓", text);
            html.raw("</li>\n");
        }
        html.raw("</ol><p class=\"visually-hidden\" role=\"status\" data-moved></p>\n");
    }

    private void move(String direction, String arrow, String text) {
        html.put(
                "<button type=\"button\" class=\"move\" data-move=\"{}\" aria-label=\"{} {}\"><span aria-hidden=\"true\">{}</span></button>",
                direction,
                UiText.of(language, "order." + direction),
                text,
                arrow);
    }

    private void numeric(Slot slot, String number, Item.Numeric item) {
        field(slot, number);
        html.put(
                "<input class=\"short\" id=\"{}-field\" type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"{}\" aria-describedby=\"{}-hint\">",
                id(slot),
                slot.limit(),
                id(slot));
        item.unit().ifPresent(unit -> html.put(" <span class=\"unit\">{}</span>", unit.in(language)));
        html.put("<p class=\"hint\" id=\"{}-hint\">{}</p>\n", id(slot), UiText.of(language, "hint.number"));
    }

    private void text(Slot slot, String number) {
        field(slot, number);
        html.put(
                "<textarea id=\"{}-field\" rows=\"{}\" maxlength=\"{}\" aria-describedby=\"{}-hint\"></textarea>",
                id(slot),
                slot.limit() > LONG_TEXT ? 4 : 2,
                slot.limit(),
                id(slot));
        html.put(
                "<p class=\"hint\" id=\"{}-hint\">{} {}</p>", id(slot), UiText.of(language, "hint.text"), slot.limit());
        html.raw("<div class=\"guard\" role=\"alert\" data-guard></div>\n");
    }

    private void field(Slot slot, String number) {
        html.put(
                "<div class=\"item {}\" id=\"{}\" data-slot=\"{}\" data-kind=\"{}\"><label class=\"question\" for=\"{}-field\">",
                slot.kind().word(),
                id(slot),
                slot.id(),
                slot.kind().word(),
                id(slot));
        question(slot, number);
        html.raw("</label>\n");
    }

    private void feedback(Slot slot, Item item) {
        html.put(
                "<div class=\"feedback\" data-feedback hidden><p class=\"verdict\" data-verdict></p><p><strong>{}</strong> {}</p>",
                UiText.of(language, "feedback.right-answer"),
                rightAnswer(slot));
        item.rationale().ifPresent(why -> html.put("<p>{}</p>", why.in(language)));
        html.raw("</div>\n");
    }

    private String rightAnswer(Slot slot) {
        List<String> key = slot.key().orElse(List.of());
        return switch (slot.kind()) {
            case TRUE_FALSE -> UiText.of(language, "answer." + key.get(0));
            case SEQUENCING -> key.stream().map(k -> optionText(slot, k)).collect(Collectors.joining(" → "));
            case NUMERIC ->
                key.get(0).equals(key.get(1)) ? number(key.get(0)) : number(key.get(0)) + " – " + number(key.get(1));
            default -> key.stream().map(k -> optionText(slot, k)).collect(Collectors.joining("; "));
        };
    }

    private String number(String plain) {
        return Typography.isFrench(language) ? plain.replace('.', ',') : plain;
    }

    private String optionText(Slot slot, String key) {
        Optional<Option> option =
                slot.options().stream().filter(o -> o.id().equals(key)).findFirst();
        return option.map(o -> o.text().in(language)).orElse(key);
    }
}
