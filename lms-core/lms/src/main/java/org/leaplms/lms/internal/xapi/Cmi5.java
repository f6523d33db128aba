package org.leaplms.lms.internal.xapi;

/** The names cmi5 uses. */
final class Cmi5 {
    static final String CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
    static final String MOVE_ON_CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/moveon";
    private static final String EXTENSION = "https://w3id.org/xapi/cmi5/context/extensions/";
    static final String SESSION_ID = EXTENSION + "sessionid";
    static final String MASTERY_SCORE = EXTENSION + "masteryscore";
    static final String LAUNCH_MODE = EXTENSION + "launchmode";
    static final String LAUNCH_URL = EXTENSION + "launchurl";
    static final String MOVE_ON = EXTENSION + "moveon";
    static final String LAUNCH_PARAMETERS = EXTENSION + "launchparameters";
    static final String REASON = "https://w3id.org/xapi/cmi5/result/extensions/reason";
    static final String BLOCK_TYPE = "https://w3id.org/xapi/cmi5/activitytype/block";
    static final String COURSE_TYPE = "https://w3id.org/xapi/cmi5/activitytype/course";
    static final String VERBS = "http://adlnet.gov/expapi/verbs/";
    static final String LAUNCH_DATA = "LMS.LaunchData";
    static final String PREFERENCES = "cmi5LearnerPreferences";

    private Cmi5() {}
}
