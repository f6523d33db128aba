package org.leaplms.scorm.sequencing;

/**
 * The exceptions of the book's pseudo code. They are answers, never thrown. The constant's id is the book's; the text is
 * for logs and may change.
 */
public enum SequencingException {
    NB_2_1_1,
    NB_2_1_2,
    NB_2_1_3,
    NB_2_1_4,
    NB_2_1_5,
    NB_2_1_6,
    NB_2_1_7,
    NB_2_1_8,
    NB_2_1_9,
    NB_2_1_10,
    NB_2_1_11,
    NB_2_1_12,
    NB_2_1_13,
    TB_2_3_1,
    TB_2_3_2,
    TB_2_3_3,
    TB_2_3_4,
    TB_2_3_5,
    TB_2_3_6,
    TB_2_3_7,
    SB_2_1_1,
    SB_2_1_2,
    SB_2_1_3,
    SB_2_1_4,
    SB_2_2_1,
    SB_2_2_2,
    SB_2_4_1,
    SB_2_4_2,
    SB_2_4_3,
    SB_2_5_1,
    SB_2_6_1,
    SB_2_6_2,
    SB_2_7_1,
    SB_2_7_2,
    SB_2_8_1,
    SB_2_8_2,
    SB_2_9_1,
    SB_2_9_2,
    SB_2_9_3,
    SB_2_9_4,
    SB_2_9_5,
    SB_2_9_6,
    SB_2_9_7,
    SB_2_9_8,
    SB_2_9_9,
    SB_2_10_1,
    SB_2_10_2,
    SB_2_10_3,
    SB_2_11_1,
    SB_2_11_2,
    SB_2_12_1,
    SB_2_13_1,
    DB_1_1_1,
    DB_1_1_2,
    DB_1_1_3,
    DB_2_1;

    /** The book's id, for instance {@code NB.2.1-4}. */
    public String id() {
        int last = name().lastIndexOf('_');
        return name().substring(0, last).replace('_', '.') + "-" + name().substring(last + 1);
    }

    /** One English clause for logs; not in the constants, so that a browser that logs nothing does not carry it. */
    public String text() {
        return switch (this) {
            case NB_2_1_1, SB_2_5_1, SB_2_6_1 -> "the sequencing session has already begun";
            case NB_2_1_2, TB_2_3_1, SB_2_7_1, SB_2_8_1, SB_2_10_1, SB_2_11_1, SB_2_13_1 ->
                "the sequencing session has not begun";
            case NB_2_1_3 -> "there is no suspended activity to resume";
            case NB_2_1_4, SB_2_2_1, SB_2_7_2, SB_2_8_2 -> "the cluster does not allow flow";
            case NB_2_1_5 -> "the cluster does not allow flow, or only forward";
            case NB_2_1_6, SB_2_1_3, SB_2_4_3 -> "nothing is previous to the root";
            case NB_2_1_7 -> "the request has no defined behaviour";
            case NB_2_1_8, SB_2_9_7 -> "an active activity does not allow choice to leave it";
            case NB_2_1_9, SB_2_9_5 -> "there are no activities to consider";
            case NB_2_1_10, SB_2_9_4 -> "the cluster does not allow choice";
            case NB_2_1_11, SB_2_9_2 -> "the target does not exist or is not available";
            case NB_2_1_12, TB_2_3_2 -> "the current activity has already ended";
            case NB_2_1_13 -> "the navigation request is not defined";
            case TB_2_3_3 -> "an inactive root cannot be suspended";
            case TB_2_3_4 -> "the root has no parent to exit";
            case TB_2_3_5 -> "nothing is active that could be suspended";
            case TB_2_3_6 -> "nothing is active that could be abandoned";
            case TB_2_3_7 -> "the termination request is not defined";
            case SB_2_1_1 -> "the last activity of the tree was reached";
            case SB_2_1_2 -> "the cluster has no available children";
            case SB_2_1_4 -> "the cluster allows only forward";
            case SB_2_2_2 -> "the activity is not available";
            case SB_2_4_1 -> "forward traversal is stopped on the way";
            case SB_2_4_2 -> "a cluster on the way allows only forward";
            case SB_2_6_2 -> "there is no suspended activity";
            case SB_2_9_1 -> "choice needs a target";
            case SB_2_9_3 -> "the target is hidden from choice";
            case SB_2_9_6 -> "a cluster on the way may not be activated from outside";
            case SB_2_9_8 -> "the target lies beyond a constrained choice";
            case SB_2_9_9 -> "the chosen cluster does not flow to anything";
            case SB_2_10_2 -> "the current activity is active or suspended";
            case SB_2_10_3 -> "the cluster to retry does not flow to anything";
            case SB_2_11_2, DB_2_1 -> "the current activity has not ended";
            case SB_2_12_1 -> "the sequencing request is not defined";
            case DB_1_1_1 -> "only a leaf can be delivered";
            case DB_1_1_2 -> "there is nothing to deliver";
            case DB_1_1_3 -> "an activity on the path is not available";
        };
    }
}
