package org.leaplms.lms.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.leaplms.lms.Course;
import org.leaplms.lms.LaunchLink;
import org.leaplms.lms.LaunchOptions;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.Learner;
import org.leaplms.lms.OpenOutcome;
import org.leaplms.lms.Registration;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/** An engine in a directory, a clock, a learner. */
final class World implements AutoCloseable {
    static final String AU = "https://example.org/au/1";
    static final Learner ALEX = Learner.of("nurse-17", "Roy, Alex");

    final MutableClock clock = MutableClock.at("2026-05-04T12:00:00Z");
    final Path directory;
    final LeapLms lms;

    World(Path directory) {
        this(directory, LeapLms.builder());
    }

    World(Path directory, LeapLms.Builder builder) {
        this.directory = directory;
        this.lms = builder.directory(directory.resolve("data")).clock(clock).build();
    }

    Course twoScos() {
        return lms.courses()
                .importPackage(PackageBuilder.scorm2004("com.example.two", "Two parts")
                        .unit("sco-1", "One")
                        .unit("sco-2", "Two")
                        .writeTo(directory))
                .orElseThrow();
    }

    Course oneSco() {
        return lms.courses()
                .importPackage(PackageBuilder.scorm2004("com.example.one", "One part")
                        .unit("sco-1", "One")
                        .writeTo(directory))
                .orElseThrow();
    }

    Course scorm12() {
        return lms.courses()
                .importPackage(PackageBuilder.scorm12("com.example.old", "Old")
                        .unit("sco-1", "One", "<adlcp:masteryscore>80</adlcp:masteryscore>")
                        .writeTo(directory))
                .orElseThrow();
    }

    /** A cmi5 course of one AU, which is {@link #AU}. */
    Course cmi5(String attributes) {
        return lms.courses()
                .importPackage(PackageBuilder.cmi5("https://example.org/course", "Course")
                        .unit(AU, "Unit", attributes)
                        .writeTo(directory))
                .orElseThrow();
    }

    /** The only AU of a new registration, launched, with its credential and its learner's preferences. */
    FakeAu launched(Registration registration) {
        return launched(open(registration));
    }

    FakeAu launched(LaunchSession window) {
        FakeAu au = FakeAu.in(lms, window, clock);
        au.fetch();
        return au.readPreferences();
    }

    Registration register(Course course) {
        return lms.registrations().register(ALEX, course.id());
    }

    LaunchSession open(Registration registration) {
        return open(registration, LaunchOptions.defaults());
    }

    LaunchSession open(Registration registration, LaunchOptions options) {
        LaunchLink link = lms.launches().launch(registration.id(), options);
        return ((OpenOutcome.Opened) lms.launches().open(link.token())).session();
    }

    FakeSco sco(Registration registration) {
        return FakeSco.in(lms.launches(), open(registration), clock);
    }

    /** The last word of each verb on record, in order. */
    List<String> verbs(UUID registration) {
        return lms.statements().ofRegistration(registration).stream()
                .map(stored -> Json.readObject(stored.text()))
                .map(World::verb)
                .toList();
    }

    static String verb(JsonObject statement) {
        String iri = statement.object("verb").text("id");
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        lms.close();
    }
}
