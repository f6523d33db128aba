package org.leaplms.lms;

/**
 * A launchable part of a course: a SCO, an asset, a cmi5 AU or the launchable activity of an xAPI package.
 *
 * @param id the identifier the package gives it
 * @param title in the course's own language
 */
public record CourseUnit(String id, String title) {}
