package org.leaplms.xapi.model;

import java.util.List;

/** What reading gave: all statements, or what is wrong with them. */
public sealed interface ReadOutcome {
    /** Every statement keeps the rules. */
    record Accepted(List<Statement> statements) implements ReadOutcome {
        public Accepted {
            statements = List.copyOf(statements);
        }
    }

    /** At least one rule is broken; the first findings, at most 50. */
    record Rejected(List<Finding> findings) implements ReadOutcome {
        public Rejected {
            findings = List.copyOf(findings);
        }
    }
}
