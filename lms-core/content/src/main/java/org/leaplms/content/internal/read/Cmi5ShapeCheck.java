package org.leaplms.content.internal.read;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaplms.content.CheckId;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlElement;

/** Checks which elements and attributes stand where, as the schema of the course structure wants (cmi5 13.2). */
final class Cmi5ShapeCheck {
    private static final Map<String, List<String>> CHILDREN = Map.of(
            "courseStructure", List.of("course", "objectives", "block|au"),
            "course", List.of("title", "description"),
            "objectives", List.of("objective"),
            "objective", List.of("title", "description"),
            "block", List.of("title", "description", "objectives", "block|au"),
            "au", List.of("title", "description", "objectives", "url", "launchParameters", "entitlementKey"),
            "title", List.of("langstring"),
            "description", List.of("langstring"));
    private static final Set<String> REPEATED = Set.of("objective", "block|au", "langstring");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "course", Set.of("id"),
            "block", Set.of("id"),
            "objective", Set.of("id", "idref"),
            "langstring", Set.of("lang"),
            "au", Set.of("id", "moveOn", "masteryScore", "launchMethod", "activityType"));

    private final Context context;
    private final Findings findings;
    private final Set<String> foreign = new HashSet<>();

    Cmi5ShapeCheck(Context context) {
        this.context = context;
        this.findings = context.findings();
    }

    void check(XmlElement root) {
        visit(root);
        boolean schema = context.tree().list().stream()
                .anyMatch(f -> f.path().toLowerCase(java.util.Locale.ROOT).endsWith(".xsd"));
        if (!schema) {
            foreign.forEach(namespace -> findings.at(root, CheckId.CM5_EXTENSION, namespace));
        }
    }

    private void visit(XmlElement e) {
        List<String> order = CHILDREN.getOrDefault(e.name(), List.of());
        int at = 0;
        Set<String> seen = new HashSet<>();
        for (XmlElement child : e.children()) {
            if (!child.namespace().equals(e.namespace())) {
                foreign.add(child.namespace());
                continue;
            }
            int position = position(order, child.name());
            if (position < 0) {
                findings.at(child, CheckId.CM5_SCHEMA, child.name(), "<" + e.name() + "> … <" + child.name() + ">?");
                continue;
            }
            boolean again = !seen.add(order.get(position)) && !REPEATED.contains(order.get(position));
            if (position < at || again) {
                findings.at(child, CheckId.CM5_SCHEMA, child.name(), String.join(", ", order));
            }
            at = Math.max(at, position);
            visit(child);
        }
        attributes(e);
    }

    private static int position(List<String> order, String name) {
        for (int i = 0; i < order.size(); i++) {
            if (List.of(order.get(i).split("\\|")).contains(name)) {
                return i;
            }
        }
        return -1;
    }

    private void attributes(XmlElement e) {
        Set<String> allowed = ATTRIBUTES.getOrDefault(e.name(), Set.of());
        for (XmlElement.Attribute attribute : e.attributes()) {
            if (attribute.namespace().isEmpty() && !allowed.contains(attribute.name())) {
                findings.at(e, CheckId.CM5_SCHEMA, e.name(), "@" + attribute.name() + "?");
            } else if (!attribute.namespace().isEmpty()
                    && !attribute.namespace().startsWith("http://www.w3.org/")) {
                foreign.add(attribute.namespace());
            }
        }
    }
}
