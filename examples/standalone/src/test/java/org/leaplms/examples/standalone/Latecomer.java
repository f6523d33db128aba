package org.leaplms.examples.standalone;

import java.util.List;
import java.util.UUID;
import org.leaplms.lms.Course;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.Learner;
import org.leaplms.lms.OpenOutcome;
import org.leaplms.lms.Registration;
import org.leaplms.lms.SetAside;
import org.leaplms.scorm.session.JournalCodec;
import org.leaplms.scorm.session.JournalEntry;

/**
 * Somebody whose answers arrive after the course was opened elsewhere.
 *
 * @param registration where
 * @param kept what is set aside of it
 */
public record Latecomer(UUID registration, SetAside kept) {
    /** Opens a course twice and answers in the window that has lost it. */
    public static Latecomer of(StandaloneHost host, String person, Course course) {
        Registration registration = host.lms().registrations().register(Learner.of(person, person), course.id());
        LaunchSession first = open(host, registration);
        open(host, registration);
        List<JournalEntry> said = List.of(
                new JournalEntry(1, 0, "SetValue", List.of("cmi.score.scaled", "0.9"), "true", "0"),
                new JournalEntry(
                        2, 0, "SetValue", List.of("cmi.interactions.0.learner_response", "morphine"), "true", "0"));
        String batch = "{\"from\":1,\"entries\":" + JournalCodec.write(said) + ",\"hash\":\"" + JournalCodec.hash(said)
                + "\"}";
        host.lms().launches().commit(first.token(), batch);
        return new Latecomer(
                registration.id(),
                host.lms().registrations().setAside(registration.id()).get(0));
    }

    private static LaunchSession open(StandaloneHost host, Registration registration) {
        String link = host.lms().launches().launch(registration.id()).token();
        return ((OpenOutcome.Opened) host.lms().launches().takeOver(link)).session();
    }
}
