package org.leaplms.content.authoring;

import java.util.List;

/** What reading a module source gives: the module, or everything that is wrong with it. */
public sealed interface ReadResult {

    /** All findings, sorted by file, line and column; only warnings when the module could be read. */
    List<AuthoringFinding> findings();

    /** The source is good. */
    record Read(LeapModule module, List<AuthoringFinding> findings) implements ReadResult {

        /** Copies the findings. */
        public Read {
            findings = List.copyOf(findings);
        }
    }

    /** The source has at least one error; nothing can be packaged from it. */
    record Refused(List<AuthoringFinding> findings) implements ReadResult {

        /** Copies the findings. */
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
