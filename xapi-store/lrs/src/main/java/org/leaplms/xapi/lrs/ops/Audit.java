package org.leaplms.xapi.lrs.ops;

/** Where the host keeps its audit trail. What it throws stops the operation before anything is changed. */
@FunctionalInterface
public interface Audit {
    /** Keeps the entry. Called before a change with what is about to be done, and after it with what was done. */
    void record(AuditEntry entry);
}
