package org.leaplms.scorm.sequencing;

/** What a status follows from; each has an English and a French sentence in the texts of this package. */
public enum WhyRule {
    /** Content reported it. Data: the value. */
    SET_BY_CONTENT,
    /** Content said nothing, so the sequencer assumed it when the attempt ended. Data: the value. */
    ASSUMED_AT_END,
    /** Nothing is known yet. */
    NOT_KNOWN,
    /** A global objective was read. Data: objective id, value. */
    READ_FROM_GLOBAL,
    /** A measure was compared with a threshold. Data: measure, threshold, value. */
    BY_MEASURE,
    /** A measure is the weighted mean of the children's. Data: measure, number of children counted. */
    WEIGHTED_MEAN,
    /** A rollup rule of the course fired. Data: number of the rule from 1, value. */
    ROLLUP_RULE,
    /** The default rollup rule fired. Data: value. */
    DEFAULT_ROLLUP,
    /** The activity is not tracked. */
    NOT_TRACKED,
    /** A child's status that counted. Data: value. */
    CHILD
}
