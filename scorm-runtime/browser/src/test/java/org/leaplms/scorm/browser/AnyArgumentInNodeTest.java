package org.leaplms.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whatever JavaScript values content passes, in whatever order and from whichever window, the API answers and says why. */
class AnyArgumentInNodeTest {

    @Test
    void everyCallIsAnsweredAndEveryRefusalExplained() {
        NodeProgram.needed();
        assertThat(NodeProgram.run("arguments.js", "")).isEqualToIgnoringWhitespace("all hold");
    }
}
