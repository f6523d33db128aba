package org.leaplms.content.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leaplms.content.authoring.AuthoringFinding.Severity;

/** Collects findings while a source is read; one per reading, one thread. */
final class Findings {

    private final List<AuthoringFinding> all = new ArrayList<>();

    void add(AuthoringCheck check, Place place, Object... arguments) {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            texts.add(String.valueOf(argument));
        }
        all.add(new AuthoringFinding(check, place.file(), place.line(), place.column(), texts));
    }

    boolean anyError() {
        return all.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }

    List<AuthoringFinding> sorted() {
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(AuthoringFinding::file)
                        .thenComparingInt(AuthoringFinding::line)
                        .thenComparingInt(AuthoringFinding::column)
                        .thenComparing(AuthoringFinding::check)
                        .thenComparing(f -> String.join(" ", f.arguments())))
                .toList();
    }

    /** Where something is written. */
    record Place(String file, int line, int column) {

        static Place of(String file) {
            return new Place(file, 0, 0);
        }
    }
}
