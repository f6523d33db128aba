package org.leaplms.content.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leaplms.content.authoring.LeapModule.Activity;
import org.leaplms.content.authoring.LeapModule.ModulePage;
import org.leaplms.content.authoring.LeapModule.Objective;
import org.leaplms.content.authoring.LeapModule.Topic;

/** Rules about a module as a whole, checked once its parts are right. */
final class ModuleRules {

    private final LeapModule module;
    private final YamlObject yaml;
    private final Findings findings;

    ModuleRules(LeapModule module, YamlObject yaml, Findings findings) {
        this.module = module;
        this.yaml = yaml;
        this.findings = findings;
    }

    void check() {
        coverage();
        minutes();
        interactionIds();
        int length = SavedState.longest(module);
        if (length > SavedState.LIMIT) {
            findings.add(
                    AuthoringCheck.STATE_TOO_LONG,
                    yaml.place("pages"),
                    length,
                    SavedState.LIMIT,
                    length - SavedState.LIMIT);
        }
    }

    private void coverage() {
        List<Activity> activities = module.activities();
        Set<String> measured = new HashSet<>();
        activities.forEach(a -> module.instrument(a.instrument())
                .ifPresent(i -> i.items().forEach(item -> measured.addAll(item.objectives()))));
        for (Objective objective : module.objectives()) {
            boolean onPage =
                    module.pages().stream().anyMatch(p -> p.objectives().contains(objective.id()));
            if (!onPage || !measured.contains(objective.id())) {
                findings.add(AuthoringCheck.OBJECTIVE_UNCOVERED, yaml.place("objectives"), objective.id());
            }
        }
        for (Topic topic : module.topics()) {
            if (module.pages().stream().noneMatch(p -> p.topics().contains(topic.id()))) {
                findings.add(AuthoringCheck.TOPIC_UNCOVERED, yaml.place("topics"), topic.id());
            }
        }
    }

    private void minutes() {
        int sum = module.pages().stream().mapToInt(ModulePage::minutes).sum();
        if (sum != module.minutes()) {
            findings.add(AuthoringCheck.MINUTES, yaml.place("duration"), sum, module.minutes());
        }
    }

    private void interactionIds() {
        Set<String> seen = new HashSet<>();
        for (Activity activity : module.activities()) {
            for (Slot slot : Slot.of(module, activity)) {
                if (!seen.add(slot.id())) {
                    findings.add(AuthoringCheck.DUPLICATE, yaml.place("pages"), slot.id());
                }
            }
        }
    }
}
