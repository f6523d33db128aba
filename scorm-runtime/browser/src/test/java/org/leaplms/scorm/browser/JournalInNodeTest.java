package org.leaplms.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Durability, batches, acknowledgement, reload, leaving, refusal: the shell against a storage and a server of its own. */
class JournalInNodeTest {

    @Test
    void nothingIsLostAndNothingComesTwice() {
        NodeProgram.needed();
        assertThat(NodeProgram.run("journal.js", "")).isEqualToIgnoringWhitespace("all hold");
    }
}
