package org.leaplms.scorm.course;

/**
 * One organization of a package as the engine runs it. Immutable.
 *
 * @param identifier identifier of the organization
 * @param objectivesGlobalToSystem whether global objectives outlive the course attempt and are shared with the
 *     learner's other courses ({@code adlseq:objectivesGlobalToSystem}, default true)
 * @param sharedDataGlobalToSystem the same for shared data buckets ({@code adlcp:sharedDataGlobalToSystem}, default
 *     true)
 * @param root the organization as the root activity
 */
public record CourseStructure(
        ScormStandard standard,
        String identifier,
        String title,
        boolean objectivesGlobalToSystem,
        boolean sharedDataGlobalToSystem,
        ActivityDefinition root) {
    public CourseStructure {
        identifier = identifier.trim();
    }

    /** A course whose identifier and title are the root's and whose scopes are the specification's defaults. */
    public static CourseStructure of(ScormStandard standard, ActivityDefinition root) {
        return new CourseStructure(standard, root.identifier(), root.title(), true, true, root);
    }
}
