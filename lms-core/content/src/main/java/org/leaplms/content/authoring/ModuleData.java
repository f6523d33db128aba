package org.leaplms.content.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leaplms.content.authoring.LeapModule.Activity;
import org.leaplms.content.authoring.LeapModule.ModulePage;

/** What the content runtime has to know about a module: {@code leap/data.js}. */
final class ModuleData {

    private static final String SCRIPT_PREFIX = "js.";

    private ModuleData() {}

    static String script(LeapModule module) {
        return "window.LeapModule = " + Json.write(data(module)) + ";\n";
    }

    private static Map<String, Object> data(LeapModule module) {
        List<Object> slots = new ArrayList<>();
        for (Activity activity : module.activities()) {
            Slot.of(module, activity).forEach(slot -> slots.add(slot.toData(activity.id())));
        }
        return Json.object(
                "id", module.id(),
                "version", module.version(),
                "signature", SavedState.signature(module),
                "languages", module.languages(),
                "title", module.title().byLanguage(),
                "objectives",
                        module.objectives().stream()
                                .map(o -> Json.object(
                                        "id", o.id(), "text", o.text().byLanguage()))
                                .toList(),
                "pages", module.pages().stream().map(ModuleData::page).toList(),
                "slots", slots,
                "completion", completion(module),
                "texts", texts(module));
    }

    private static Map<String, Object> page(ModulePage page) {
        return Json.object(
                "id", page.id(),
                "gate", page.gate(),
                "title", page.title().byLanguage(),
                "activities",
                        page.activities().stream()
                                .map(a -> Json.object("id", a.id(), "feedback", a.feedback()))
                                .toList());
    }

    private static Map<String, Object> completion(LeapModule module) {
        Map<String, Object> rule = Json.object("submitted", module.completion().submitted());
        module.completion().scored().ifPresent(id -> rule.put("scored", id));
        module.completion().mastery().ifPresent(percent -> rule.put("mastery", percent));
        return rule;
    }

    private static Map<String, Object> texts(LeapModule module) {
        Map<String, Object> texts = Json.object();
        for (String language : module.languages()) {
            Map<String, String> own = new TreeMap<>();
            UiText.all(language).forEach((key, text) -> {
                if (key.startsWith(SCRIPT_PREFIX)) {
                    own.put(key.substring(SCRIPT_PREFIX.length()), Typography.of(language, text));
                }
            });
            texts.put(language, own);
        }
        return texts;
    }
}
