package org.leaplms.xapi.lrs;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.model.Finding;
import org.leaplms.xapi.model.Requirement;

/** The record store does not do what was asked; nothing changed. Says why, and by which requirement. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, with the HTTP status that says so. */
    public enum Reason {
        INVALID(400),
        UNAUTHORIZED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        METHOD(405),
        CONFLICT(409),
        PRECONDITION(412),
        TOO_LARGE(413),
        TOO_MANY(429);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    private final Reason reason;
    private final transient List<Finding> findings;
    private final transient AccessPolicy.@Nullable Deny denial;

    private RefusedException(
            Reason reason, String message, List<Finding> findings, AccessPolicy.@Nullable Deny denial) {
        super(message, null, false, false);
        this.reason = reason;
        this.findings = List.copyOf(findings);
        this.denial = denial;
    }

    public static RefusedException of(Reason reason, List<Finding> findings) {
        return new RefusedException(
                reason, findings.stream().map(Finding::toString).collect(Collectors.joining("; ")), findings, null);
    }

    public static RefusedException of(Reason reason, Requirement requirement, String detail) {
        return of(reason, List.of(new Finding(requirement, "", detail)));
    }

    public static RefusedException invalid(Requirement requirement, String detail) {
        return of(Reason.INVALID, requirement, detail);
    }

    static RefusedException denied(AccessPolicy.Deny denial) {
        return new RefusedException(
                Reason.FORBIDDEN, denial.id() + " " + denial.message().english(), List.of(), denial);
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong; empty when an {@link AccessPolicy} refused. */
    public List<Finding> findings() {
        return findings;
    }

    /** What the policy said, or null when no policy refused. */
    public AccessPolicy.@Nullable Deny denial() {
        return denial;
    }
}
