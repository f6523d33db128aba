package org.leaplms.lms.servlet;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page with places named {@code {{like.this}}}. What is put in is always escaped for HTML, so a template needs no
 * care at the places. Immutable.
 */
final class PageTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.A-Z]+)}}");

    private final String text;

    private PageTemplate(String text) {
        this.text = text;
    }

    static PageTemplate of(String text) {
        return new PageTemplate(text);
    }

    static PageTemplate load(String name) {
        return of(Assets.text("/org/leaplms/lms/servlet/" + name));
    }

    /** Fills in values, then sentences; a place that has neither is a mistake of ours. */
    String fill(Map<String, String> values, PlayerTexts texts) {
        Matcher places = PLACE.matcher(text);
        StringBuilder page = new StringBuilder(text.length() + 1024);
        while (places.find()) {
            String name = places.group(1);
            @Nullable String value = values.get(name);
            places.appendReplacement(page, Matcher.quoteReplacement(escape(value == null ? texts.get(name) : value)));
        }
        return places.appendTail(page).toString();
    }

    static String escape(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(character);
            }
        }
        return out.toString();
    }
}
