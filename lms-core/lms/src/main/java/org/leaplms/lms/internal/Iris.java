package org.leaplms.lms.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.leaplms.lms.Course;
import org.leaplms.lms.Learner;
import org.leaplms.scorm.json.JsonObject;

/**
 * The names of things in statements. They rest on the host's base address and the packages' own identifiers, so that the same
 * course is the same activity in every registration and version.
 *
 * @param base without a trailing slash
 */
public record Iris(String base) {
    public String course(Course course) {
        return base + "/activities/" + encode(course.identifier());
    }

    public String unit(Course course, String unitId) {
        return course(course) + "/" + encode(unitId);
    }

    public String attempt(Course course, String unitId, UUID attempt) {
        return unit(course, unitId) + "?attemptId=" + attempt;
    }

    public String interaction(Course course, String unitId, String interactionId) {
        return unit(course, unitId) + "/interactions/" + encode(interactionId);
    }

    public String objective(Course course, String unitId, String objectiveId) {
        return unit(course, unitId) + "/objectives/" + encode(objectiveId);
    }

    /** The learner as an agent with an account; no name, so that statements do not spread it. */
    public JsonObject actor(Learner learner) {
        JsonObject account = new JsonObject().set("homePage", base).set("name", learner.id());
        return new JsonObject().set("objectType", "Agent").set("account", account);
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
