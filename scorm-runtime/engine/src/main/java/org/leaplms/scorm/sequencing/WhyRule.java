package org.leaplms.scorm.sequencing;

/** What a status follows from; {@link WhyText} has an English and a French sentence for each. */
public enum WhyRule {
    /** Content reported it. No data. */
    SET_BY_CONTENT,
    /** Content said nothing, so the sequencer assumed it when the attempt ended. No data. */
    ASSUMED_AT_END,
    /** Nothing is known yet. No data. */
    NOT_KNOWN,
    /** A global objective was read. Data: objective id. */
    READ_FROM_GLOBAL,
    /** A measure was compared with a threshold. Data: measure, threshold. */
    BY_MEASURE,
    /** A measure is the weighted mean of the children's. Data: number of children that have one, number counted. */
    WEIGHTED_MEAN,
    /** A rollup rule of the course fired. Data: number of the rule from 1, its set of children, its action. */
    ROLLUP_RULE,
    /** The default rollup rule fired. Data: its set of children, its action. */
    DEFAULT_ROLLUP,
    /** No rollup rule has fired in this attempt. No data. */
    NO_RULE,
    /** The activity is not tracked. No data. */
    NOT_TRACKED
}
