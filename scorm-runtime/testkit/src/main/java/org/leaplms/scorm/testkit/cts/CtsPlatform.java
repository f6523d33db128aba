package org.leaplms.scorm.testkit.cts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.CourseStructure;

/** One learner on a platform under test. Activities are named by their manifest identifiers. */
public interface CtsPlatform {

    /** Makes a course known under the package's name; called once for each package. */
    void add(String packageId, CourseStructure course);

    /** The learner enters the course: resume all if it was suspended, else a choice of {@code choose}, else start. */
    void launch(String packageId, @Nullable String choose);

    /**
     * A navigation event by the learner, or {@code none} when the SCO is only taken away.
     *
     * @param duringUnload what the SCO calls while it is taken away
     */
    void navigate(String type, @Nullable String target, List<Call> duringUnload);

    /** A call by the SCO on the 2004 API. On Terminate the platform acts on {@code adl.nav.request}. */
    String call(Call call);

    /** The activity now delivered, or null. */
    @Nullable
    String delivered();

    /** A number that grows with each delivery. */
    int deliveries();

    boolean sessionEnded();

    /** Whether the control ({@code continue}, {@code previous}, {@code toc}, {@code choice}) is there and enabled. */
    boolean available(String control, @Nullable String target);

    /** The last refusal, for messages; empty if there is none. */
    String lastRefusal();

    /** One API call: method and arguments. */
    record Call(String method, List<String> arguments) {
        public Call {
            arguments = List.copyOf(arguments);
        }

        public static Call of(String method, String... arguments) {
            return new Call(method, List.of(arguments));
        }

        String argument(int index) {
            return index < arguments.size() ? arguments.get(index) : "";
        }
    }
}
