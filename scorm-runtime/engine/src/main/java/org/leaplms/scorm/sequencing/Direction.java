package org.leaplms.scorm.sequencing;

/** Which way the tree is walked. */
enum Direction {
    FORWARD,
    BACKWARD
}
