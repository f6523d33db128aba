package org.leaplms.scorm.course;

/** Whether a launched resource speaks to the run-time ({@code adlcp:scormType}). */
public enum ScormType {
    SCO,
    ASSET
}
