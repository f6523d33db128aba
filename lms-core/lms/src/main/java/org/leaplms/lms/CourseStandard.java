package org.leaplms.lms;

/** What a course is made of, and so by which rules it is launched and recorded. */
public enum CourseStandard {
    SCORM_12("SCORM 1.2"),
    SCORM_2004_2ND("SCORM 2004 2nd Edition"),
    SCORM_2004_3RD("SCORM 2004 3rd Edition"),
    SCORM_2004_4TH("SCORM 2004 4th Edition"),
    CMI5("cmi5"),
    XAPI("xAPI");

    private final String label;

    CourseStandard(String label) {
        this.label = label;
    }

    /** The name people know it by, the same in every language. */
    public String label() {
        return label;
    }

    /** Whether the content speaks a SCORM API in the page rather than xAPI over HTTP. */
    public boolean isScorm() {
        return this != CMI5 && this != XAPI;
    }
}
