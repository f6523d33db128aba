package org.leaplms.xapi.model;

import java.util.List;
import java.util.stream.Collectors;

/** A host built a statement that breaks rules. */
public final class InvalidStatementException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    InvalidStatementException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
