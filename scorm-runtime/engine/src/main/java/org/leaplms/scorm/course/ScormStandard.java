package org.leaplms.scorm.course;

/** The standard a course was written for; it decides data model, API and sequencing rules. */
public enum ScormStandard {
    SCORM_12,
    SCORM_2004_2ND,
    SCORM_2004_3RD,
    SCORM_2004_4TH;

    /** Whether this is any edition of SCORM 2004. */
    public boolean is2004() {
        return this != SCORM_12;
    }
}
