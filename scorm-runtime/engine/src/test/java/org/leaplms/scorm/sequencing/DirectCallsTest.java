package org.leaplms.scorm.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leaplms.scorm.course.CourseStructure;

/** Processes asked for what the process before them would have refused, so that their own exceptions are seen. */
class DirectCallsTest {
    private static final List<String> ACTIVITIES =
            List.of("root flow", "  one", "    a nochoiceexit", "    b", "  c flow", "    d", "  e nochoice", "    f");

    private static ActivityTree tree(String header) {
        CourseStructure course = TraceCourse.read(header, ACTIVITIES);
        return new ActivityTree(course, GlobalObjectives.none(), 1);
    }

    private static Activity find(ActivityTree tree, String id) {
        return Objects.requireNonNull(tree.find(id));
    }

    private static @Nullable SequencingException ask(ActivityTree tree, SequencingRequest.Type type) {
        return SequencingRequestProcess.process(tree, SequencingRequest.of(type))
                .exception();
    }

    private static @Nullable SequencingException choose(ActivityTree tree, String id) {
        SequencingRequest choice = new SequencingRequest(SequencingRequest.Type.CHOICE, tree.find(id));
        return SequencingRequestProcess.process(tree, choice).exception();
    }

    /** Every exception that these calls answer. */
    static List<SequencingException> answered() {
        List<@Nullable SequencingException> answers = new ArrayList<>();
        answers.addAll(outsideASession());
        answers.addAll(insideASession());
        answers.addAll(onTheWay());
        return answers.stream().map(Objects::requireNonNull).toList();
    }

    private static List<@Nullable SequencingException> outsideASession() {
        ActivityTree tree = tree("course 4th");
        List<@Nullable SequencingException> answers = new ArrayList<>();
        answers.add(ask(tree, SequencingRequest.Type.RESUME_ALL));
        answers.add(ask(tree, SequencingRequest.Type.CONTINUE));
        answers.add(ask(tree, SequencingRequest.Type.PREVIOUS));
        answers.add(ask(tree, SequencingRequest.Type.CHOICE));
        answers.add(ask(tree, SequencingRequest.Type.RETRY));
        answers.add(ask(tree, SequencingRequest.Type.EXIT));
        answers.add(ask(tree, SequencingRequest.Type.JUMP));
        answers.add(ask(tree("course 3rd"), SequencingRequest.Type.JUMP));
        answers.add(
                TerminationRequestProcess.process(tree, TerminationRequest.EXIT).exception());
        answers.add(DeliveryRequestProcess.obstacle(tree, null));
        answers.add(DeliveryRequestProcess.obstacle(tree, tree.root));
        answers.add(ChoiceActivityTraversal.obstacle(tree, tree.root, Direction.BACKWARD));
        answers.add(choose(tree, "f"));
        return answers;
    }

    private static List<@Nullable SequencingException> insideASession() {
        ActivityTree tree = tree("course 4th");
        ContentDeliveryEnvironment.deliver(tree, find(tree, "a"));
        List<@Nullable SequencingException> answers = new ArrayList<>();
        answers.add(ask(tree, SequencingRequest.Type.START));
        answers.add(ask(tree, SequencingRequest.Type.RESUME_ALL));
        answers.add(ask(tree, SequencingRequest.Type.CONTINUE));
        answers.add(ask(tree, SequencingRequest.Type.PREVIOUS));
        answers.add(ask(tree, SequencingRequest.Type.RETRY));
        answers.add(ask(tree, SequencingRequest.Type.EXIT));
        answers.add(choose(tree, "one"));
        answers.add(choose(tree, "d"));
        answers.add(TerminationRequestProcess.process(tree, TerminationRequest.EXIT_PARENT)
                .exception());
        answers.add(ContentDeliveryEnvironment.deliver(tree, find(tree, "b")));
        find(tree, "a").active = false;
        answers.add(
                TerminationRequestProcess.process(tree, TerminationRequest.EXIT).exception());
        return answers;
    }

    private static List<@Nullable SequencingException> onTheWay() {
        ActivityTree tree = tree("course 4th");
        List<@Nullable SequencingException> answers = new ArrayList<>();
        tree.current = tree.root;
        answers.add(TerminationRequestProcess.process(tree, TerminationRequest.SUSPEND_ALL)
                .exception());
        // The current activity was taken out of its cluster: there is no way from it to its sibling.
        Activity cluster = find(tree, "one");
        tree.current = find(tree, "a");
        cluster.setAvailable(List.of(find(tree, "b")));
        answers.add(choose(tree, "b"));
        answers.add(choose(tree, "a"));
        return answers;
    }

    @Test
    void eachAnswersForItself() {
        assertThat(answered())
                .extracting(SequencingException::id)
                .containsExactly(
                        "SB.2.6-2",
                        "SB.2.7-1",
                        "SB.2.8-1",
                        "SB.2.9-1",
                        "SB.2.10-1",
                        "SB.2.11-1",
                        "SB.2.13-1",
                        "SB.2.12-1",
                        "TB.2.3-1",
                        "DB.1.1-2",
                        "DB.1.1-1",
                        "SB.2.4-3",
                        "SB.2.9-4",
                        "SB.2.5-1",
                        "SB.2.6-1",
                        "SB.2.7-2",
                        "SB.2.8-2",
                        "SB.2.10-2",
                        "SB.2.11-2",
                        "SB.2.9-7",
                        "SB.2.9-7",
                        "TB.2.3-7",
                        "DB.2-1",
                        "TB.2.3-2",
                        "TB.2.3-3",
                        "SB.2.9-5",
                        "SB.2.9-2");
    }
}
