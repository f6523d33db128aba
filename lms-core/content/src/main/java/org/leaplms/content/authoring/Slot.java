package org.leaplms.content.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leaplms.content.authoring.Item.Choice;
import org.leaplms.content.authoring.Item.Commitment;
import org.leaplms.content.authoring.Item.Likert;
import org.leaplms.content.authoring.Item.MultipleResponse;
import org.leaplms.content.authoring.Item.Numeric;
import org.leaplms.content.authoring.Item.Option;
import org.leaplms.content.authoring.Item.Ordering;
import org.leaplms.content.authoring.Item.ShortText;
import org.leaplms.content.authoring.Item.TrueFalse;
import org.leaplms.content.authoring.LeapModule.Activity;
import org.leaplms.content.authoring.LeapModule.Instrument;
import org.leaplms.content.authoring.LeapModule.Objective;
import org.leaplms.content.authoring.LeapModule.Scale;

/**
 * One answer the learner gives: the unit of a form control, of a reported interaction and of the saved state. Most items
 * have one slot; a commitment has four.
 *
 * @param id interaction id, unique in the module
 * @param kind kind of answer
 * @param prompt what is asked
 * @param objectives ids of the objectives measured
 * @param options answers to choose from; empty for numbers and texts
 * @param key right answer in the notation of the runtime, when there is one
 * @param limit most characters, for texts and numbers
 * @param notApplicable whether "not applicable" may be chosen
 * @param reverse whether a Likert rating is scored in reverse
 * @param required whether the activity can be submitted only with an answer
 */
record Slot(
        String id,
        Kind kind,
        LocalizedText prompt,
        List<String> objectives,
        List<Option> options,
        Optional<List<String>> key,
        int limit,
        boolean notApplicable,
        boolean reverse,
        boolean required) {

    private static final int NUMBER_LIMIT = 16;

    enum Kind {
        CHOICE("choice"),
        MULTIPLE("multiple"),
        TRUE_FALSE("true-false"),
        SEQUENCING("sequencing"),
        NUMERIC("numeric"),
        TEXT("text"),
        LIKERT("likert");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** The slots of an activity, in the order of its items. */
    static List<Slot> of(LeapModule module, Activity activity) {
        List<Slot> slots = new ArrayList<>();
        Instrument instrument = module.instrument(activity.instrument()).orElseThrow();
        for (Item item : instrument.items()) {
            slots.addAll(of(module, activity.interactionId(item), item));
        }
        return slots;
    }

    static List<Slot> of(LeapModule module, String id, Item item) {
        if (item instanceof Choice i) {
            return List.of(slot(id, Kind.CHOICE, i, i.options(), List.of(i.key())));
        } else if (item instanceof MultipleResponse i) {
            return List.of(slot(id, Kind.MULTIPLE, i, i.options(), i.key()));
        } else if (item instanceof TrueFalse i) {
            return List.of(slot(id, Kind.TRUE_FALSE, i, List.of(), List.of(Boolean.toString(i.key()))));
        } else if (item instanceof Ordering i) {
            return List.of(slot(id, Kind.SEQUENCING, i, i.options(), i.key()));
        } else if (item instanceof Numeric i) {
            List<String> range = List.of(i.from().toPlainString(), i.to().toPlainString());
            return List.of(new Slot(
                    id,
                    Kind.NUMERIC,
                    i.prompt(),
                    i.objectives(),
                    List.of(),
                    Optional.of(range),
                    NUMBER_LIMIT,
                    false,
                    false,
                    true));
        } else if (item instanceof ShortText i) {
            return List.of(text(id, i.prompt(), i.objectives(), i.limit(), i.required()));
        } else if (item instanceof Likert i) {
            return List.of(likert(module, id, i.prompt(), i.objectives(), i.scale(), i.reverse()));
        }
        return commitment(module, id, (Commitment) item);
    }

    private static List<Slot> commitment(LeapModule module, String id, Commitment i) {
        List<Option> objectives = new ArrayList<>();
        for (Objective objective : module.objectives()) {
            objectives.add(new Option(letter(objectives.size()), objective.text()));
        }
        return List.of(
                text(id + ".text", i.prompt(), i.objectives(), i.limit(), true),
                new Slot(
                        id + ".objective",
                        Kind.CHOICE,
                        i.objectivePrompt(),
                        i.objectives(),
                        objectives,
                        Optional.empty(),
                        0,
                        false,
                        false,
                        true),
                likert(module, id + ".confidence", i.confidencePrompt(), i.objectives(), i.scale(), false),
                new Slot(
                        id + ".barriers",
                        Kind.MULTIPLE,
                        i.barriersPrompt(),
                        i.objectives(),
                        i.barriers(),
                        Optional.empty(),
                        0,
                        false,
                        false,
                        false));
    }

    private static Slot slot(String id, Kind kind, Item item, List<Option> options, List<String> key) {
        return new Slot(id, kind, item.prompt(), item.objectives(), options, Optional.of(key), 0, false, false, true);
    }

    private static Slot text(String id, LocalizedText prompt, List<String> objectives, int limit, boolean required) {
        return new Slot(id, Kind.TEXT, prompt, objectives, List.of(), Optional.empty(), limit, false, false, required);
    }

    private static Slot likert(
            LeapModule module,
            String id,
            LocalizedText prompt,
            List<String> objectives,
            String scaleId,
            boolean reverse) {
        Scale scale = module.scale(scaleId).orElseThrow();
        List<Option> points = new ArrayList<>();
        for (LocalizedText point : scale.points()) {
            points.add(new Option(Integer.toString(points.size() + 1), point));
        }
        scale.notApplicable().ifPresent(text -> points.add(new Option("na", text)));
        return new Slot(
                id,
                Kind.LIKERT,
                prompt,
                objectives,
                points,
                Optional.empty(),
                0,
                scale.notApplicable().isPresent(),
                reverse,
                true);
    }

    static String letter(int index) {
        return String.valueOf((char) ('a' + index));
    }

    /** Most characters this answer can take in the saved state; the runtime's codec writes no more. */
    int stateLength() {
        return switch (kind) {
            case CHOICE, TRUE_FALSE, LIKERT -> 1;
            case MULTIPLE -> options.size() + 1;
            case SEQUENCING -> options.size();
            case NUMERIC, TEXT -> Integer.toString(limit, 36).length() + 1 + limit;
        };
    }

    /** Key, value pairs of the definition the runtime needs; keys in a fixed order. */
    Map<String, Object> toData(String activity) {
        List<Map<String, Object>> texts = new ArrayList<>();
        options.forEach(
                o -> texts.add(Json.object("id", o.id(), "text", o.text().byLanguage())));
        return Json.object(
                "id", id,
                "activity", activity,
                "kind", kind.word(),
                "prompt", prompt.byLanguage(),
                "objectives", objectives,
                "options", texts,
                "key", key.orElse(List.of()),
                "limit", limit,
                "reverse", reverse,
                "required", required);
    }
}
