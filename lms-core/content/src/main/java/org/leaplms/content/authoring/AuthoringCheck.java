package org.leaplms.content.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leaplms.content.Check;
import org.leaplms.content.Severity;

/** Every check on a module source. Ids are for ever; texts are in {@code checks_en.properties} and {@code checks_fr.properties}. */
public enum AuthoringCheck implements Check {
    /** The directory or its module.yaml is not there. */
    MODULE_MISSING("LEAP-101"),
    /** A YAML file cannot be parsed. */
    YAML_SYNTAX("LEAP-102"),
    /** A required key is absent. */
    KEY_MISSING("LEAP-103"),
    /** A key is not known here. */
    KEY_UNKNOWN("LEAP-104"),
    /** A value is of another kind than expected. */
    WRONG_KIND("LEAP-105"),
    /** A value is of the right kind but not allowed. */
    NOT_ALLOWED("LEAP-106"),
    /** An id or a key appears twice. */
    DUPLICATE("LEAP-107"),
    /** A reference names nothing. */
    DANGLING("LEAP-108"),
    /** The key of an item does not fit its options. */
    ITEM_KEY("LEAP-109"),
    /** A file cannot be read as UTF-8 text. */
    UNREADABLE("LEAP-110"),
    /** A file that is referred to is not there. */
    FILE_MISSING("LEAP-111"),
    /** A path leaves the module or cannot be packaged everywhere. */
    UNSAFE_PATH("LEAP-112"),
    /** A page does not start with its title. */
    PAGE_TITLE("LEAP-113"),
    /** Markdown holds raw HTML. */
    RAW_HTML("LEAP-114"),
    /** The saved state of the module may outgrow SCORM 1.2. */
    STATE_TOO_LONG("LEAP-115"),
    /** An objective has no page or no item. */
    OBJECTIVE_UNCOVERED("LEAP-116", Severity.WARNING),
    /** A topic has no page. */
    TOPIC_UNCOVERED("LEAP-117", Severity.WARNING),
    /** The minutes of the pages do not sum to the duration. */
    MINUTES("LEAP-118", Severity.WARNING),
    /** An asset is never used. */
    ASSET_UNUSED("LEAP-119", Severity.WARNING),
    /** A text is missing in a declared language. */
    TEXT_MISSING("LEAP-201"),
    /** A page is missing in a declared language. */
    PAGE_MISSING("LEAP-202"),
    /** A page is built differently in two languages. */
    PAGES_DIFFER("LEAP-203", Severity.WARNING),
    /** A picture has no alternative text. */
    ALT_MISSING("LEAP-301"),
    /** A heading level is skipped. */
    HEADING_SKIPPED("LEAP-302"),
    /** An SVG picture has no title or description. */
    SVG_UNTITLED("LEAP-303"),
    /** A link has no text. */
    LINK_EMPTY("LEAP-304");

    private final String id;
    private final Severity severity;

    AuthoringCheck(String id) {
        this(id, Severity.ERROR);
    }

    AuthoringCheck(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String clause() {
        return "";
    }

    @Override
    public String since() {
        return "0.1";
    }

    @Override
    public String message(Locale locale, List<String> arguments) {
        return filled(locale, id + ".message", arguments);
    }

    @Override
    public String cure(Locale locale, List<String> arguments) {
        return filled(locale, id + ".cure", arguments);
    }

    private static String filled(Locale locale, String key, List<String> arguments) {
        boolean french = locale.getLanguage().equals("fr");
        Map<String, String> words = french ? Texts.FRENCH : Texts.ENGLISH;
        String text = words.getOrDefault(key, key);
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", words.getOrDefault("word." + arguments.get(i), arguments.get(i)));
        }
        return french ? Typography.of("fr", text) : text;
    }

    /** Loaded on first use. */
    private static final class Texts {
        static final Map<String, String> ENGLISH = Resources.texts("checks_en.properties");
        static final Map<String, String> FRENCH = Resources.texts("checks_fr.properties");
    }
}
