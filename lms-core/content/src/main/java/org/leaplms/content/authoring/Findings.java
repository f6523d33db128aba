package org.leaplms.content.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leaplms.content.Finding;
import org.leaplms.content.Location;

/** Collects findings while a source is read; one per reading, one thread. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    void add(AuthoringCheck check, Location place, Object... arguments) {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            texts.add(String.valueOf(argument));
        }
        all.add(Finding.of(check, place, texts.toArray(String[]::new)));
    }

    boolean anyError() {
        return all.stream().anyMatch(Finding::blocking);
    }

    List<Finding> sorted() {
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::location)
                        .thenComparing(Finding::id)
                        .thenComparing(f -> String.join(" ", f.arguments())))
                .toList();
    }
}
