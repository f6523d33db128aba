package org.leaplms.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.leaplms.content.manifest.AiccCourse;
import org.leaplms.content.manifest.Cmi5Au;
import org.leaplms.content.manifest.Cmi5Block;
import org.leaplms.content.manifest.Cmi5Node;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.SequencingDefinition;

/** Prints trees with their rules. */
final class Tree {
    private final PrintWriter out;

    Tree(PrintWriter out) {
        this.out = out;
    }

    void line(int level, String text, String more) {
        out.println("  ".repeat(level) + text + (more.isEmpty() ? "" : "  " + more));
    }

    void activity(ActivityDefinition activity, int level) {
        line(level, activity.title() + " [" + activity.identifier() + "]", String.join(", ", facts(activity)));
        activity.children().forEach(child -> activity(child, level + 1));
    }

    private static List<String> facts(ActivityDefinition activity) {
        List<String> facts = new ArrayList<>();
        if (activity.href() != null) {
            facts.add("-> " + activity.href() + " ("
                    + activity.scormType().name().toLowerCase(java.util.Locale.ROOT) + ")");
        }
        if (!activity.visible()) {
            facts.add("hidden");
        }
        if (activity.scorm12().masteryScore() != null) {
            facts.add("mastery " + activity.scorm12().masteryScore());
        }
        if (activity.scorm12().prerequisites() != null) {
            facts.add("needs " + activity.scorm12().prerequisites());
        }
        sequencing(activity.sequencing(), facts);
        return facts;
    }

    private static void sequencing(SequencingDefinition s, List<String> facts) {
        if (s.equals(SequencingDefinition.DEFAULT)) {
            return;
        }
        if (s.controlMode().flow()) {
            facts.add("flow");
        }
        if (!s.controlMode().choice()) {
            facts.add("no choice");
        }
        s.preconditionRules().forEach(r -> facts.add("pre " + r.action().token()));
        s.exitRules().forEach(r -> facts.add("exit"));
        s.postconditionRules().forEach(r -> facts.add("post " + r.action().token()));
        s.rollupRules().forEach(r -> facts.add("rollup " + r.action().token()));
        if (s.limits().attemptLimit() != null) {
            facts.add("attempts " + s.limits().attemptLimit());
        }
        if (s.primaryObjective().satisfiedByMeasure()) {
            facts.add("measure " + s.primaryObjective().minNormalizedMeasure());
        }
    }

    void cmi5(Cmi5Node node, int level) {
        String title =
                node.titles().isEmpty() ? node.id() : node.titles().get(0).text();
        if (node instanceof Cmi5Au au) {
            String mastery = au.masteryScore() == null ? "" : ", mastery " + au.masteryScore();
            line(
                    level,
                    title + " [" + au.id() + "]",
                    "-> " + au.url() + ", " + au.moveOn().token() + mastery);
            return;
        }
        line(level, title + " [" + node.id() + "]", "");
        ((Cmi5Block) node).children().forEach(child -> cmi5(child, level + 1));
    }

    void aicc(AiccCourse.Node node, int level) {
        if (node instanceof AiccCourse.Unit unit) {
            String needs = unit.prerequisites().isEmpty() ? "" : ", needs " + unit.prerequisites();
            line(level, unit.title() + " [" + unit.systemId() + "]", "-> " + unit.fileName() + needs);
            return;
        }
        line(level, node.title() + " [" + node.systemId() + "]", "");
        ((AiccCourse.Block) node).nodes().forEach(child -> aicc(child, level + 1));
    }
}
