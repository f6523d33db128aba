package org.leaplms.content.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.leaplms.content.CheckId;
import org.leaplms.content.Cmi5Package;
import org.leaplms.content.ContentPackage;
import org.leaplms.content.Finding;
import org.leaplms.content.LangText;
import org.leaplms.content.Location;
import org.leaplms.content.manifest.Cmi5Au;
import org.leaplms.content.manifest.Cmi5Node;

/** Compares two packages of one course in two languages, or the languages inside one. Stateless. */
public final class ParityCheck {
    private ParityCheck() {}

    /** Differences that learners of one language would suffer from; both packages stay open. */
    public static List<Finding> compare(ContentPackage first, ContentPackage second) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Unit> one = Units.of(first);
        Map<String, Unit> two = Units.of(second);
        if (one.size() != two.size()) {
            add(
                    findings,
                    CheckId.LNG_COUNT,
                    first.report().source(),
                    String.valueOf(one.size()),
                    second.report().source(),
                    String.valueOf(two.size()));
        }
        Set<String> all = new LinkedHashSet<>(one.keySet());
        all.addAll(two.keySet());
        for (String id : all) {
            Unit a = one.get(id);
            Unit b = two.get(id);
            if (a == null || b == null) {
                add(findings, CheckId.LNG_IDENTIFIER, id);
            } else {
                compare(id, a, b, findings);
            }
        }
        languages(first, second, findings);
        captions(first, second, findings);
        return findings;
    }

    private static void compare(String id, Unit a, Unit b, List<Finding> findings) {
        if (!Objects.equals(a.mastery(), b.mastery())) {
            add(findings, CheckId.LNG_MASTERY, id, String.valueOf(a.mastery()), String.valueOf(b.mastery()));
        }
        if (!a.objectives().equals(b.objectives())) {
            add(findings, CheckId.LNG_OBJECTIVES, id);
        }
        if (a.title().equals(b.title()) && a.title().contains(" ")) {
            add(findings, CheckId.LNG_UNTRANSLATED, a.title());
        }
    }

    private static void languages(ContentPackage first, ContentPackage second, List<Finding> findings) {
        Set<String> one = Units.languages(first);
        if (!one.isEmpty() && one.equals(Units.languages(second))) {
            add(findings, CheckId.LNG_SAME_LANGUAGE, String.join(", ", one));
        }
    }

    private static void captions(ContentPackage first, ContentPackage second, List<Finding> findings) {
        long one = Units.captions(first);
        long two = Units.captions(second);
        if (one != two) {
            add(findings, CheckId.LNG_CAPTIONS, String.valueOf(one), String.valueOf(two));
        }
    }

    /** Texts of a cmi5 course that one of its own languages lacks. */
    public static List<Finding> within(Cmi5Package content) {
        Map<String, List<LangText>> texts = new LinkedHashMap<>();
        texts.put(content.course().id(), content.course().titles());
        content.course().children().forEach(node -> collect(node, texts));
        Set<String> all = new TreeSet<>();
        texts.values().forEach(list -> list.forEach(t -> all.add(language(t))));
        all.remove("");
        List<Finding> findings = new ArrayList<>();
        texts.forEach((id, list) -> {
            Set<String> own = new TreeSet<>();
            list.forEach(t -> own.add(language(t)));
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(own);
            if (!missing.isEmpty()) {
                add(findings, CheckId.LNG_MISSING_TEXT, id, String.join(", ", own), String.join(", ", missing));
            }
        });
        return findings;
    }

    private static void collect(Cmi5Node node, Map<String, List<LangText>> texts) {
        texts.put(node.id(), node.titles());
        if (!(node instanceof Cmi5Au)) {
            ((org.leaplms.content.manifest.Cmi5Block) node).children().forEach(n -> collect(n, texts));
        }
    }

    private static String language(LangText text) {
        return text.language().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
    }

    private static void add(List<Finding> findings, CheckId check, String... arguments) {
        findings.add(Finding.of(check, Location.PACKAGE, arguments));
    }
}
