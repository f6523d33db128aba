package org.leaplms.content.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leaplms.content.authoring.LeapModule.Activity;
import org.leaplms.content.authoring.LeapModule.Instrument;
import org.leaplms.content.authoring.LeapModule.ModulePage;

/**
 * The one HTML document of a package: for each language a whole page frame with every page in it, of which the runtime
 * shows one at a time. No inline script or style, nothing from the network.
 */
final class ModuleHtml {

    private final LeapModule module;
    private final PackageFormat format;
    private final Html html = new Html();

    ModuleHtml(LeapModule module, PackageFormat format) {
        this.module = module;
        this.format = format;
    }

    /** Files of the content runtime that a format needs, scripts in the order of loading. */
    static List<String> runtimeFiles(PackageFormat format) {
        List<String> files = new ArrayList<>(List.of("module.css", "state.js", "answers.js", "record.js", "guard.js"));
        switch (format) {
            case SCORM_12, SCORM_2004_4TH -> files.add("scorm.js");
            case CMI5, XAPI -> files.add("xapi.js");
        }
        files.add(format.tracker() + ".js");
        files.add("forms.js");
        files.add("questions.js");
        files.add("module.js");
        return files;
    }

    String render() {
        String first = module.languages().get(0);
        html.put("<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n", first);
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.put("<title>{}</title>\n", module.title().in(first));
        html.raw("<link rel=\"stylesheet\" href=\"leap/module.css\">\n<script defer src=\"leap/data.js\"></script>\n");
        for (String file : runtimeFiles(format)) {
            if (file.endsWith(".js")) {
                html.put("<script defer src=\"leap/{}\"></script>\n", file);
            }
        }
        html.raw("</head>\n<body>\n<noscript>");
        module.languages().forEach(l -> html.put("<p lang=\"{}\">{}</p>", l, ui(l, "noscript")));
        html.raw("</noscript>\n");
        module.languages().forEach(this::frame);
        html.raw("</body>\n</html>\n");
        return html.toString();
    }

    private String ui(String language, String key) {
        return Typography.of(language, UiText.of(language, key));
    }

    private void frame(String language) {
        html.put("<div class=\"frame\" lang=\"{}\" data-language=\"{}\" hidden>\n", language, language);
        html.put("<a class=\"skip\" href=\"#{}-main\">{}</a>\n", language, ui(language, "skip"));
        header(language);
        html.raw("<div class=\"columns\">\n");
        pageList(language);
        html.put("<main id=\"{}-main\" tabindex=\"-1\">\n", language);
        module.pages().forEach(page -> page(language, page));
        pager(language);
        html.raw("</main>\n</div>\n");
        html.put(
                "<footer><p>{}</p><p>{} · {} {}</p></footer>\n</div>\n",
                module.notice().in(language),
                module.title().in(language),
                ui(language, "version"),
                module.version());
    }

    private void header(String language) {
        html.put(
                "<header>\n<p class=\"module-title\">{}</p>\n<div class=\"tools\">",
                module.title().in(language));
        html.raw("<p class=\"saved\" role=\"status\" data-saved></p>\n");
        for (String other : module.languages()) {
            if (!other.equals(language)) {
                html.put(
                        "<button type=\"button\" class=\"quiet\" data-switch=\"{}\" lang=\"{}\">{}</button>\n",
                        other,
                        other,
                        UiText.of(other, "language.name"));
            }
        }
        html.put(
                "<button type=\"button\" class=\"quiet\" data-print>{}</button>\n<button type=\"button\" class=\"quiet\" data-exit>{}</button></div>\n",
                ui(language, "print"),
                ui(language, "exit"));
        html.put(
                "<div class=\"progress\"><progress max=\"100\" value=\"0\" aria-label=\"{}\" data-progress></progress><span aria-hidden=\"true\" data-progress-text></span></div>\n</header>\n",
                ui(language, "progress"));
    }

    private void pageList(String language) {
        html.put(
                "<nav class=\"pages\" aria-label=\"{}\">\n<button type=\"button\" class=\"pages-toggle\" aria-expanded=\"false\" aria-controls=\"{}-pages\" data-pages-toggle>{}</button>\n<ol id=\"{}-pages\">\n",
                ui(language, "pages"),
                language,
                ui(language, "pages"),
                language);
        for (ModulePage page : module.pages()) {
            html.put(
                    "<li><button type=\"button\" data-goto=\"{}\"><span class=\"page-name\">{}</span><span class=\"mark\" aria-hidden=\"true\"></span><span class=\"visually-hidden\" data-page-state></span></button></li>\n",
                    page.id(),
                    page.title().in(language));
        }
        html.raw("</ol>\n</nav>\n");
    }

    private void page(String language, ModulePage page) {
        String id = language + "-" + page.id();
        html.put("<section class=\"page\" data-page=\"{}\" aria-labelledby=\"{}-title\" hidden>\n", page.id(), id);
        int number = module.pages().indexOf(page) + 1;
        html.put(
                "<p class=\"kicker\">{}</p>\n<h1 id=\"{}-title\" tabindex=\"-1\">{}</h1>\n",
                ui(language, page.minutes() == 1 ? "kicker.one" : "kicker")
                        .replace("{page}", Integer.toString(number))
                        .replace("{pages}", Integer.toString(module.pages().size()))
                        .replace("{minutes}", Integer.toString(page.minutes())),
                id,
                page.title().in(language));
        html.put("<div class=\"text\">\n").raw(page.html().in(language)).raw("</div>\n");
        page.activities().forEach(activity -> activity(language, activity));
        if (number == module.pages().size()) {
            html.raw("<div class=\"ending\" data-ending tabindex=\"-1\"></div>\n");
        }
        html.raw("</section>\n");
    }

    private void pager(String language) {
        html.put(
                "<p class=\"gate\" role=\"alert\" data-gate></p>\n<nav class=\"pager\" aria-label=\"{}\">\n<button type=\"button\" class=\"secondary\" data-previous>{}</button>\n<button type=\"button\" class=\"primary\" data-next>{}</button>\n</nav>\n",
                ui(language, "pager"),
                ui(language, "previous"),
                ui(language, "next"));
    }

    private void activity(String language, Activity activity) {
        Instrument instrument = module.instrument(activity.instrument()).orElseThrow();
        String id = language + "-" + activity.id();
        html.put(
                "<section class=\"activity\" data-activity=\"{}\" aria-labelledby=\"{}-title\">\n<h2 id=\"{}-title\" tabindex=\"-1\">{}</h2>\n<p class=\"instructions\">{}</p>\n",
                activity.id(),
                id,
                id,
                activity.title().orElse(instrument.title()).in(language),
                instrument.instructions().in(language));
        if (Slot.of(module, activity).stream().anyMatch(s -> s.kind() == Slot.Kind.TEXT)) {
            html.put("<p class=\"no-identifiers\">{}</p>\n", ui(language, "guard.banner"));
        }
        html.raw("<form novalidate>\n<div class=\"errors\" role=\"alert\" tabindex=\"-1\" data-errors></div>\n");
        items(language, activity, instrument);
        html.put(
                "<div class=\"actions\"><button type=\"submit\" class=\"primary\">{}</button></div>\n</form>\n<div class=\"outcome\" tabindex=\"-1\" data-outcome hidden></div>\n</section>\n",
                ui(language, "submit"));
    }

    private void items(String language, Activity activity, Instrument instrument) {
        ItemHtml items = new ItemHtml(language, html);
        int number = 1;
        boolean single = instrument.items().size() == 1;
        for (Item item : instrument.items()) {
            String shown = single ? "" : String.format(Locale.ROOT, "%d.", number++);
            for (Slot slot : Slot.of(module, activity.interactionId(item), item)) {
                items.slot(slot, item, shown, activity.feedback());
                shown = "";
            }
        }
    }
}
