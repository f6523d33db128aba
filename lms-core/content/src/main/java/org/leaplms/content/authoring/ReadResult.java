package org.leaplms.content.authoring;

import java.util.List;
import org.leaplms.content.Finding;

/** What reading a module source gives: the module, or everything that is wrong with it. */
public sealed interface ReadResult {

    /** All findings, sorted by file, line and column; only warnings when the module could be read. */
    List<Finding> findings();

    /** The source is good. */
    record Read(LeapModule module, List<Finding> findings) implements ReadResult {

        /** Copies the findings. */
        public Read {
            findings = List.copyOf(findings);
        }
    }

    /** The source has at least one error; nothing can be packaged from it. */
    record Refused(List<Finding> findings) implements ReadResult {

        /** Copies the findings. */
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
