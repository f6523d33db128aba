package org.leaplms.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page of an activity that has ended cannot speak for the one delivered after it. */
class LateCallsInNodeTest {

    @Test
    void theNextActivityIsNotBegunByTheEarlierPage() {
        NodeProgram.needed();
        assertThat(NodeProgram.run("late.js", "")).isEqualToIgnoringWhitespace("all hold");
    }
}
