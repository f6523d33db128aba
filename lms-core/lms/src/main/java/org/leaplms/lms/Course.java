package org.leaplms.lms;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One immutable version of a course, as imported. A changed package becomes a new version with a new id; learners stay on the
 * version they registered for.
 *
 * @param id of this version
 * @param identifier what the package calls itself, the same for all versions
 * @param version 1 for the first import, then counting up
 * @param titles by BCP 47 tag, never empty
 * @param language tag of the title the package puts first
 * @param units in the order of the package
 * @param contentHash SHA-256 over the paths and contents of the files, lower-case hex
 */
public record Course(
        UUID id,
        String identifier,
        int version,
        CourseStandard standard,
        Map<String, String> titles,
        String language,
        List<CourseUnit> units,
        Instant importedAt,
        String contentHash) {
    public Course {
        titles = Map.copyOf(titles);
        units = List.copyOf(units);
    }

    /** The title in the wanted language, else in a related one, else in the package's own. */
    public String title(Locale wanted) {
        String exact = titles.get(wanted.toLanguageTag());
        if (exact != null) {
            return exact;
        }
        return titles.entrySet().stream()
                .filter(entry ->
                        Locale.forLanguageTag(entry.getKey()).getLanguage().equals(wanted.getLanguage()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(this::title);
    }

    /** The title in the package's own language. */
    public String title() {
        String own = titles.get(language);
        return own != null ? own : titles.values().iterator().next();
    }
}
