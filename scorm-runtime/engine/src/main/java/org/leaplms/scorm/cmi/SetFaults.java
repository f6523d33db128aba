package org.leaplms.scorm.cmi;

/** What a name without a meaning is to a write. */
final class SetFaults {
    private SetFaults() {}

    static Fault of(Fault reading) {
        return switch (reading) {
            case NO_CHILDREN, NO_COUNT, NO_VERSION -> Fault.KEYWORD_SET;
            default -> reading;
        };
    }
}
