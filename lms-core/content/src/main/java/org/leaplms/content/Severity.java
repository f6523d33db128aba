package org.leaplms.content;

/** How bad a finding is, from best to worst. Errors and fatal findings keep a package from being imported. */
public enum Severity {
    /** Worth knowing; nothing has to be done. */
    INFORMATION,
    /** Playable, but not as the specification or the author would want it. */
    WARNING,
    /** A part of the package cannot work; it is not imported. */
    ERROR,
    /** The package cannot be read or is dangerous; checking stopped here. */
    FATAL;

    /** Whether a package with such a finding is refused by import. */
    public boolean blocks() {
        return this == ERROR || this == FATAL;
    }
}
