package org.leaplms.content;

/** The standards, and where it matters the editions, that a package can be made for. Immutable. */
public enum Standard {
    /** SCORM 1.1, read as SCORM 1.2. */
    SCORM_1_1("SCORM 1.1"),
    /** SCORM 1.2. */
    SCORM_1_2("SCORM 1.2"),
    /** SCORM 2004 2nd Edition (also the first, which few tools ever wrote). */
    SCORM_2004_2ND("SCORM 2004 2nd Edition"),
    /** SCORM 2004 3rd Edition. */
    SCORM_2004_3RD("SCORM 2004 3rd Edition"),
    /** SCORM 2004 4th Edition. */
    SCORM_2004_4TH("SCORM 2004 4th Edition"),
    /** cmi5 (Quartz). */
    CMI5("cmi5"),
    /** xAPI package described by a {@code tincan.xml}. */
    XAPI("xAPI"),
    /** AICC course described by its {@code .crs .des .au .cst} files. */
    AICC("AICC");

    private final String label;

    Standard(String label) {
        this.label = label;
    }

    /** The name that people use for this standard, the same in every language. */
    public String label() {
        return label;
    }

    /** Whether this is any edition of SCORM 2004. */
    public boolean isScorm2004() {
        return this == SCORM_2004_2ND || this == SCORM_2004_3RD || this == SCORM_2004_4TH;
    }

    /** Whether this is SCORM 1.1 or 1.2. */
    public boolean isScorm1() {
        return this == SCORM_1_1 || this == SCORM_1_2;
    }
}
