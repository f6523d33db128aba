package org.leaplms.examples.standalone.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.leaplms.examples.standalone.people.Person;
import org.leaplms.lms.LaunchLink;
import org.leaplms.lms.LaunchOptions;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.Learner;
import org.leaplms.lms.Registration;

/** Registers the learner if need be and opens the course. */
final class StartCourse {
    private final LeapLms lms;

    StartCourse(LeapLms lms) {
        this.lms = lms;
    }

    Reply start(Visit visit, Person person, UUID courseId, HttpServletRequest request) {
        if (lms.courses().find(courseId).isEmpty()) {
            return Reply.notFound();
        }
        Learner learner =
                new Learner(person.id(), person.name(), visit.language().locale());
        Registration registration = lms.registrations().register(learner, courseId);
        URI back = URI.create(request.getRequestURL().toString()).resolve("/record/" + registration.id());
        LaunchLink link = lms.launches()
                .launch(
                        registration.id(),
                        LaunchOptions.defaults()
                                .language(visit.language().locale())
                                .returnTo(back));
        return new Reply.SeeOther(link.uri().toString());
    }
}
