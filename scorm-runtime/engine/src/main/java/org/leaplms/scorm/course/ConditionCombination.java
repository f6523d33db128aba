package org.leaplms.scorm.course;

/** How the conditions of one rule are combined. */
public enum ConditionCombination {
    ALL,
    ANY
}
