package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.ControlMode;

/** What a SCORM 1.2 course lacks in words: it may be walked and chosen freely, but for its prerequisites. */
final class Scorm12Sequencing {
    static final ControlMode CONTROL_MODE = ControlMode.DEFAULT.withFlow(true);

    private Scorm12Sequencing() {}

    /** Whether the prerequisites of the activity are met, or it has none. */
    static boolean isOpen(ActivityTree tree, Activity activity) {
        String script = activity.definition.scorm12().prerequisites();
        return script == null || script.isBlank() || Prerequisites.met(script, id -> status(tree.find(id)));
    }

    /** Whether a choice would find nothing but closed doors: SCORM 1.2 does not say that the current attempt ends for that. */
    static boolean isClosed(ActivityTree tree, NavigationRequest request) {
        return !tree.standard.is2004()
                && request.type() == NavigationRequest.Type.CHOICE
                && tree.find(request.target()) != null
                && !new LookAhead(tree).isValid(request);
    }

    /** The lesson status of an activity; a block's follows from its members'. */
    static String status(@Nullable Activity activity) {
        if (activity == null) {
            return "";
        }
        if (activity.isLeaf()) {
            return activity.lessonStatus == null ? "not attempted" : activity.lessonStatus;
        }
        boolean begun = false;
        boolean failed = false;
        boolean done = true;
        boolean passed = true;
        for (Activity child : activity.children) {
            String status = status(child);
            begun |= !status.equals("not attempted");
            failed |= status.equals("failed");
            passed &= status.equals("passed");
            done &= status.equals("passed") || status.equals("completed");
        }
        if (failed) {
            return "failed";
        }
        if (done) {
            return passed ? "passed" : "completed";
        }
        return begun ? "incomplete" : "not attempted";
    }
}
