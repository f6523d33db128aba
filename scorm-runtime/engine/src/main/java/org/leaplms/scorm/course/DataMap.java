package org.leaplms.scorm.course;

/**
 * Access of a SCO to one bucket of shared data ({@code adlcp:data/adlcp:map}, 4th Edition).
 *
 * @param targetId identifier of the bucket
 */
public record DataMap(String targetId, boolean readSharedData, boolean writeSharedData) {
    /** A bucket that may be read and written, as the specification's defaults say. */
    public static DataMap of(String targetId) {
        return new DataMap(targetId, true, true);
    }
}
