package org.leaplms.examples.standalone.lts;

import java.io.InputStream;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.PackageSource;
import org.leaplms.examples.standalone.StandaloneHost;
import org.leaplms.lms.Course;
import org.leaplms.lms.CourseUnit;
import org.leaplms.lms.ImportOutcome;
import org.leaplms.lms.LaunchMode;
import org.leaplms.lms.LaunchOptions;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.Learner;
import org.leaplms.lms.Registration;
import org.leaplms.scorm.json.Json;

/** What ADL's LMS test suite asks of a learning management system, done by the standalone host's engine. */
final class SuiteHost {
    /** What packages whose content is run have in front of their names. */
    private static final String RUNS = "00";

    private static final String SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

    private final StandaloneHost host;
    private final LeapLms lms;
    private final @Nullable Elsewhere vendor;

    /** @param vendor where content is to lie, null for the host's own origin */
    SuiteHost(StandaloneHost host, @Nullable Elsewhere vendor) {
        this.host = host;
        this.lms = host.lms();
        this.vendor = vendor;
    }

    /** The package is not to be imported, with the findings that say why. */
    static final class RefusedPackage extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        RefusedPackage(String findings) {
            super(findings);
        }
    }

    String importCourse(String name, InputStream bytes) {
        boolean remote = vendor != null && name.startsWith(RUNS);
        PackageSource source =
                remote ? PackageSource.of("cmi5.xml", vendor.structure(name, bytes)) : PackageSource.of(name, bytes);
        ImportOutcome outcome = lms.courses().importPackage(source);
        if (outcome instanceof ImportOutcome.Imported imported) {
            return imported.course().id().toString();
        }
        throw new RefusedPackage(outcome.report().findings().toString());
    }

    /** The link a learner would follow; without a registration the learner begins anew. */
    String launch(Map<String, String> asked) {
        Course course = lms.courses().find(UUID.fromString(asked.get("course"))).orElseThrow();
        String given = asked.get("registration");
        UUID registration = given != null
                ? UUID.fromString(given)
                : begun(asked.get("learner"), course).id();
        LaunchOptions options = LaunchOptions.defaults()
                .mode(LaunchMode.valueOf(asked.getOrDefault("mode", "Normal").toUpperCase(Locale.ROOT)))
                .unit(unit(course, asked))
                .returnTo(host.address().resolve("/record/" + registration));
        return lms.launches().launch(registration, options).uri().toString();
    }

    private Registration begun(String learner, Course course) {
        return lms.registrations().registerAgain(Learner.of(learner, learner), course.id());
    }

    private static String unit(Course course, Map<String, String> asked) {
        List<CourseUnit> units = course.units();
        return units.get(Integer.parseInt(asked.get("au"))).id();
    }

    String waive(Map<String, String> asked) {
        UUID id = UUID.fromString(asked.get("registration"));
        Registration registration = lms.registrations().find(id).orElseThrow();
        Course course = lms.courses().find(registration.courseId()).orElseThrow();
        return String.valueOf(lms.registrations().waive(id, unit(course, asked), asked.get("reason")));
    }

    /** The suite names a session, the engine ends the window of its registration. */
    String abandon(Map<String, String> asked) {
        UUID registration = lms.courses().list().stream()
                .flatMap(course -> lms.registrations().byCourse(course.id()).stream())
                .map(row -> row.registration().id())
                .filter(id -> isLaunched(id, asked.get("session")))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such session"));
        return String.valueOf(lms.launches().end(registration));
    }

    private boolean isLaunched(UUID registration, String session) {
        return lms.statements().ofRegistration(registration).stream()
                .map(stored -> Json.readObject(stored.text()))
                .map(statement -> statement.object("context").object("extensions"))
                .map(extensions -> extensions.text(SESSION, ""))
                .anyMatch(session::equals);
    }
}
