package org.leaplms.examples.standalone.web;

import static org.leaplms.examples.standalone.html.Element.of;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.authoring.LeapModule;
import org.leaplms.content.authoring.LocalizedText;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;
import org.leaplms.lms.Course;

/**
 * What the host knows about its own modules beyond what is in a package: summary, time to plan, objectives. Courses that
 * were uploaded have no notes.
 *
 * @param modules by course identifier
 */
public record CourseNotes(Map<String, LeapModule> modules) {
    /** Takes a copy of the map. */
    public CourseNotes {
        modules = Map.copyOf(modules);
    }

    Html summary(Visit visit, Course course) {
        LeapModule module = module(course);
        return module == null
                ? Html.NOTHING
                : Html.of(
                        of("p").text(in(visit, module.summary())),
                        of("p").cls("muted").text(visit.say("course.minutes", module.minutes())));
    }

    Html objectives(Visit visit, Course course) {
        LeapModule module = module(course);
        if (module == null || module.objectives().isEmpty()) {
            return Html.NOTHING;
        }
        Element list = of("ul");
        for (LeapModule.Objective objective : module.objectives()) {
            list = list.with(of("li").text(in(visit, objective.text())));
        }
        return Html.of(of("h2").text(visit.say("course.objectives")), list);
    }

    private @Nullable LeapModule module(Course course) {
        return modules.get(course.identifier());
    }

    private static String in(Visit visit, LocalizedText text) {
        String code = visit.language().code();
        return text.byLanguage().containsKey(code)
                ? text.in(code)
                : text.byLanguage().values().iterator().next();
    }
}
