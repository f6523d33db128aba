package org.leaplms.content.internal.read;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaplms.content.CheckId;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.manifest.Item;
import org.leaplms.content.manifest.Organization;

/** Checks the AICC scripts of SCORM 1.2 prerequisites. */
final class PrerequisiteCheck {
    private static final Pattern SCRIPT = Pattern.compile("[\\p{L}\\p{N}_.\\-&|~=<>(){},*+\" ]*");
    private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|[\\p{L}_][\\p{L}\\p{N}_.\\-]*");
    private static final Set<String> STATUSES = Set.of(
            "passed",
            "p",
            "completed",
            "c",
            "failed",
            "f",
            "incomplete",
            "i",
            "browsed",
            "b",
            "notattempted",
            "n",
            "not",
            "attempted");

    private final Findings findings;

    PrerequisiteCheck(Findings findings) {
        this.findings = findings;
    }

    void check(List<Organization> organizations) {
        for (Organization organization : organizations) {
            Map<String, Item> items = new LinkedHashMap<>();
            organization.items().stream()
                    .flatMap(OrganizationCheck::all)
                    .forEach(item -> items.putIfAbsent(item.identifier(), item));
            Map<String, Set<String>> needs = new LinkedHashMap<>();
            items.values().forEach(item -> needs.put(item.identifier(), needs(item, items)));
            circles(items, needs);
        }
    }

    private Set<String> needs(Item item, Map<String, Item> items) {
        String script = item.scorm12().prerequisites();
        Set<String> needs = new LinkedHashSet<>();
        if (script == null || script.isBlank()) {
            return needs;
        }
        if (!SCRIPT.matcher(script).matches() || !balanced(script)) {
            findings.report(CheckId.SEQ_PREREQ_SYNTAX, item.location(), script);
            return needs;
        }
        for (String name : names(script, items.keySet())) {
            if (items.containsKey(name)) {
                needs.add(name);
            } else {
                findings.report(CheckId.SEQ_PREREQ_UNKNOWN, item.location(), item.identifier(), name);
            }
        }
        return certain(script) && needs.containsAll(names(script, items.keySet())) ? needs : Set.of();
    }

    /** The identifiers in a script, also those that do not exist; what it says of their status is left out. */
    private static Set<String> names(String script, Set<String> known) {
        Set<String> found = new LinkedHashSet<>();
        Matcher names = NAME.matcher(script);
        while (names.find()) {
            String name = names.group();
            boolean status = name.startsWith("\"") || STATUSES.contains(name.toLowerCase(Locale.ROOT));
            if (known.contains(name) || !status) {
                found.add(name);
            }
        }
        return found;
    }

    /** Whether a script that must be met in full names only what exists; no learner could ever meet it otherwise. */
    static boolean meetable(String script, Set<String> known) {
        return !certain(script) || known.containsAll(names(script, known));
    }

    /** Only a plain conjunction must be met in full; with "or", "not", and so many of a set there may be another way. */
    static boolean certain(String script) {
        return !script.contains("|") && !script.contains("~") && !script.contains("<>") && !script.contains("{");
    }

    private static boolean balanced(String script) {
        int depth = 0;
        for (char c : script.toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    private void circles(Map<String, Item> items, Map<String, Set<String>> needs) {
        for (String id : Circles.in(needs)) {
            Item item = items.get(id);
            if (item != null) {
                findings.report(CheckId.SEQ_PREREQ_CIRCULAR, item.location(), id);
            }
        }
    }
}
