package org.leaplms.content.parity;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leaplms.content.AiccPackage;
import org.leaplms.content.Cmi5Package;
import org.leaplms.content.ContentPackage;
import org.leaplms.content.LangText;
import org.leaplms.content.Scorm12Package;
import org.leaplms.content.Scorm2004Package;
import org.leaplms.content.XapiPackage;
import org.leaplms.content.manifest.Cmi5Au;
import org.leaplms.content.manifest.Manifest;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.ObjectiveDefinition;

/** Finds the units of any kind of package. */
final class Units {
    private Units() {}

    static Map<String, Unit> of(ContentPackage content) {
        Map<String, Unit> units = new LinkedHashMap<>();
        if (content instanceof Scorm12Package scorm) {
            activity(scorm.structure().root(), units);
        } else if (content instanceof Scorm2004Package scorm) {
            activity(scorm.structure().root(), units);
        } else if (content instanceof Cmi5Package cmi5) {
            cmi5.course().aus().forEach(au -> units.put(au.id(), unit(au)));
        } else if (content instanceof XapiPackage xapi) {
            xapi.activities().forEach(a -> units.put(a.id(), new Unit("", null, Set.of())));
        } else if (content instanceof AiccPackage aicc) {
            aicc.course()
                    .units()
                    .forEach(u -> units.put(
                            u.systemId(),
                            new Unit(
                                    u.title(),
                                    u.masteryScore() == null ? null : String.valueOf(u.masteryScore()),
                                    Set.of())));
        }
        return units;
    }

    private static Unit unit(Cmi5Au au) {
        String title = au.titles().isEmpty() ? "" : au.titles().get(0).text();
        String mastery = au.masteryScore() == null ? null : au.masteryScore().toPlainString();
        return new Unit(title, mastery, Set.copyOf(au.objectiveIds()));
    }

    private static void activity(ActivityDefinition activity, Map<String, Unit> units) {
        Set<String> objectives = new TreeSet<>();
        for (ObjectiveDefinition objective : activity.sequencing().objectives()) {
            objectives.add(String.valueOf(objective.id()));
        }
        Double mastery = activity.scorm12().masteryScore();
        ObjectiveDefinition primary = activity.sequencing().primaryObjective();
        String score = mastery != null
                ? String.valueOf(mastery)
                : primary.satisfiedByMeasure() ? String.valueOf(primary.minNormalizedMeasure()) : null;
        units.put(activity.identifier(), new Unit(activity.title(), score, objectives));
        activity.children().forEach(child -> activity(child, units));
    }

    static Set<String> languages(ContentPackage content) {
        Set<String> languages = new TreeSet<>();
        if (content instanceof Scorm12Package scorm) {
            add(scorm.manifest(), languages);
        } else if (content instanceof Scorm2004Package scorm) {
            add(scorm.manifest(), languages);
        } else if (content instanceof Cmi5Package cmi5) {
            cmi5.course().titles().forEach(t -> add(t, languages));
        } else if (content instanceof XapiPackage xapi) {
            xapi.launched().names().forEach(t -> add(t, languages));
        }
        return languages;
    }

    private static void add(Manifest manifest, Set<String> languages) {
        manifest.metadata().titles().forEach(t -> add(t, languages));
        manifest.metadata().languages().forEach(l -> languages.add(l.toLowerCase(Locale.ROOT)));
    }

    private static void add(LangText text, Set<String> languages) {
        if (!text.language().isEmpty()) {
            languages.add(text.language().toLowerCase(Locale.ROOT));
        }
    }

    static long captions(ContentPackage content) {
        return content.files().list().stream()
                .filter(f -> f.path().toLowerCase(Locale.ROOT).matches(".*\\.(vtt|srt|ttml|dfxp)"))
                .count();
    }
}
