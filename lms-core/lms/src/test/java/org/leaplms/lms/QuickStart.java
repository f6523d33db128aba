package org.leaplms.lms;

import java.nio.file.Path;
import java.util.Locale;

/** The quick start of the README; the region between the markers is its text. */
final class QuickStart {
    private QuickStart() {}

    static void run(Path zip, Path directory) {
        // tag::quickstart
        try (LeapLms lms = LeapLms.builder().directory(directory).build()) {
            Course course = lms.courses().importPackage(zip).orElseThrow();
            Learner alex = new Learner("nurse-17", "Roy, Alex", Locale.CANADA_FRENCH);
            Registration registration = lms.registrations().register(alex, course.id());

            LaunchLink link = lms.launches().launch(registration.id());
            System.out.println("Send the learner to " + link.uri());

            Progress progress = lms.registrations().progress(registration.id());
            System.out.println(progress.percent() + " %: " + progress.why().text(Locale.CANADA_FRENCH));

            lms.statements()
                    .ofRegistration(registration.id())
                    .forEach(statement -> System.out.println(statement.text()));
        }
        // end::quickstart
    }
}
