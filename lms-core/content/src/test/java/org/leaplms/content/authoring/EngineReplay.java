package org.leaplms.content.authoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.ContentPackage;
import org.leaplms.content.PackageReader;
import org.leaplms.content.PackageSource;
import org.leaplms.content.Scorm12Package;
import org.leaplms.content.Scorm2004Package;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.session.CourseProgress;
import org.leaplms.scorm.session.LearnerContext;
import org.leaplms.scorm.session.ScormSession;

/** Gives the calls a tracker made to our own engine, with the course our own reader found in the package. */
final class EngineReplay {

    private static final long NOW = 1_767_225_600_000L;

    private final boolean scorm12;
    private final ScormSession session;

    private EngineReplay(boolean scorm12, CourseStructure course) {
        this.scorm12 = scorm12;
        this.session = ScormSession.start(course, LearnerContext.of("l-1", "Learner"), 1);
        session.enter(NOW);
    }

    static EngineReplay of(Path zip) throws IOException {
        try (ContentPackage content = PackageReader.open(PackageSource.of(zip))) {
            return content instanceof Scorm12Package old
                    ? new EngineReplay(true, old.structure())
                    : new EngineReplay(false, ((Scorm2004Package) content).structure());
        }
    }

    /** Makes the calls; returns those that were refused, with the engine's error. */
    List<String> refused(List<?> calls) {
        List<String> refused = new ArrayList<>();
        for (Object one : calls) {
            List<?> call = (List<?>) one;
            String answer =
                    switch (String.valueOf(call.get(0))) {
                        case "initialize" -> call("Initialize", "", null);
                        case "commit" -> call("Commit", "", null);
                        case "terminate" -> scorm12 ? call("Finish", "", null) : call("Terminate", "", null);
                        case "set" -> call("SetValue", (String) call.get(1), String.valueOf(call.get(2)));
                        default -> "true";
                    };
            if (!answer.equals("true")) {
                refused.add(call + " error " + session.lastError());
            }
        }
        return refused;
    }

    private String call(String name, String one, @Nullable String two) {
        return session.call(scorm12 ? "LMS" + name : name, one, two, NOW);
    }

    String courseStatus() {
        CourseProgress progress = session.progress();
        return progress.completed() + " " + progress.satisfied();
    }

    List<String> interactions() {
        return session.progress().activities().stream()
                .flatMap(a -> a.interactions().stream())
                .map(i -> i.id())
                .toList();
    }
}
