package org.leaplms.scorm.sequencing;

import org.leaplms.scorm.course.ScormStandard;

/** What differs between the editions of SCORM 2004. */
final class Editions {
    private Editions() {}

    static boolean knowsJump(ScormStandard standard) {
        return standard == ScormStandard.SCORM_2004_4TH;
    }

    /** The completion measure and its rollup came with the 4th Edition. */
    static boolean rollsUpProgress(ScormStandard standard) {
        return standard == ScormStandard.SCORM_2004_4TH;
    }

    /** Before the 4th Edition, walking off the end of the tree was an exception and left the session open. */
    static boolean endsSessionAtLastActivity(ScormStandard standard) {
        return standard == ScormStandard.SCORM_2004_4TH || standard == ScormStandard.SCORM_12;
    }
}
