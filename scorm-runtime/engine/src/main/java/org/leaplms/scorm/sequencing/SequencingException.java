package org.leaplms.scorm.sequencing;

/**
 * The exceptions of the book's pseudo code. They are answers, never thrown. The constant's id is the book's; the text is
 * for logs and may change.
 */
public enum SequencingException {
    NB_2_1_1("NB.2.1-1", "the sequencing session has already begun"),
    NB_2_1_2("NB.2.1-2", "the sequencing session has not begun"),
    NB_2_1_3("NB.2.1-3", "there is no suspended activity to resume"),
    NB_2_1_4("NB.2.1-4", "the cluster does not allow flow"),
    NB_2_1_5("NB.2.1-5", "the cluster does not allow flow, or only forward"),
    NB_2_1_6("NB.2.1-6", "nothing is previous to the root"),
    NB_2_1_7("NB.2.1-7", "the request has no defined behaviour"),
    NB_2_1_8("NB.2.1-8", "an active activity does not allow choice to leave it"),
    NB_2_1_9("NB.2.1-9", "there are no activities to consider"),
    NB_2_1_10("NB.2.1-10", "the cluster does not allow choice"),
    NB_2_1_11("NB.2.1-11", "the target does not exist or is not available"),
    NB_2_1_12("NB.2.1-12", "the current activity has already ended"),
    NB_2_1_13("NB.2.1-13", "the navigation request is not defined"),
    TB_2_3_1("TB.2.3-1", "the sequencing session has not begun"),
    TB_2_3_2("TB.2.3-2", "the current activity has already ended"),
    TB_2_3_3("TB.2.3-3", "an inactive root cannot be suspended"),
    TB_2_3_4("TB.2.3-4", "the root has no parent to exit"),
    TB_2_3_5("TB.2.3-5", "nothing is active that could be suspended"),
    TB_2_3_6("TB.2.3-6", "nothing is active that could be abandoned"),
    TB_2_3_7("TB.2.3-7", "the termination request is not defined"),
    SB_2_1_1("SB.2.1-1", "the last activity of the tree was reached"),
    SB_2_1_2("SB.2.1-2", "the cluster has no available children"),
    SB_2_1_3("SB.2.1-3", "nothing is previous to the root"),
    SB_2_1_4("SB.2.1-4", "the cluster allows only forward"),
    SB_2_2_1("SB.2.2-1", "the cluster does not allow flow"),
    SB_2_2_2("SB.2.2-2", "the activity is not available"),
    SB_2_4_1("SB.2.4-1", "forward traversal is stopped on the way"),
    SB_2_4_2("SB.2.4-2", "a cluster on the way allows only forward"),
    SB_2_4_3("SB.2.4-3", "nothing is previous to the root"),
    SB_2_5_1("SB.2.5-1", "the sequencing session has already begun"),
    SB_2_6_1("SB.2.6-1", "the sequencing session has already begun"),
    SB_2_6_2("SB.2.6-2", "there is no suspended activity"),
    SB_2_7_1("SB.2.7-1", "the sequencing session has not begun"),
    SB_2_7_2("SB.2.7-2", "the cluster does not allow flow"),
    SB_2_8_1("SB.2.8-1", "the sequencing session has not begun"),
    SB_2_8_2("SB.2.8-2", "the cluster does not allow flow"),
    SB_2_9_1("SB.2.9-1", "choice needs a target"),
    SB_2_9_2("SB.2.9-2", "the target does not exist or is not available"),
    SB_2_9_3("SB.2.9-3", "the target is hidden from choice"),
    SB_2_9_4("SB.2.9-4", "the cluster does not allow choice"),
    SB_2_9_5("SB.2.9-5", "there are no activities to consider"),
    SB_2_9_6("SB.2.9-6", "a cluster on the way may not be activated from outside"),
    SB_2_9_7("SB.2.9-7", "an active activity does not allow choice to leave it"),
    SB_2_9_8("SB.2.9-8", "the target lies beyond a constrained choice"),
    SB_2_9_9("SB.2.9-9", "the chosen cluster does not flow to anything"),
    SB_2_10_1("SB.2.10-1", "the sequencing session has not begun"),
    SB_2_10_2("SB.2.10-2", "the current activity is active or suspended"),
    SB_2_10_3("SB.2.10-3", "the cluster to retry does not flow to anything"),
    SB_2_11_1("SB.2.11-1", "the sequencing session has not begun"),
    SB_2_11_2("SB.2.11-2", "the current activity has not ended"),
    SB_2_12_1("SB.2.12-1", "the sequencing request is not defined"),
    SB_2_13_1("SB.2.13-1", "the sequencing session has not begun"),
    DB_1_1_1("DB.1.1-1", "only a leaf can be delivered"),
    DB_1_1_2("DB.1.1-2", "there is nothing to deliver"),
    DB_1_1_3("DB.1.1-3", "an activity on the path is not available"),
    DB_2_1("DB.2-1", "the current activity has not ended");

    private final String id;
    private final String text;

    SequencingException(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /** The book's id, for instance {@code NB.2.1-4}. */
    public String id() {
        return id;
    }

    /** One English clause for logs. */
    public String text() {
        return text;
    }
}
