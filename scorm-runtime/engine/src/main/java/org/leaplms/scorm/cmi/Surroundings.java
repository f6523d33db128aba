package org.leaplms.scorm.cmi;

import org.jspecify.annotations.Nullable;

/** What a data model asks of the session around it. */
public interface Surroundings {

    /**
     * Whether a navigation request would be carried out.
     *
     * @param command {@code continue}, {@code previous}, {@code choice} or {@code jump}
     * @param target activity of a choice or jump, otherwise empty
     * @return {@code true}, {@code false} or {@code unknown}
     */
    String requestValid(String command, String target);

    /** Whether the SCO may read the bucket of shared data. */
    boolean bucketReadable(String id);

    /** Whether the SCO may write the bucket of shared data. */
    boolean bucketWritable(String id);

    /** The content of the bucket, or null if nothing was stored in it. */
    @Nullable
    String bucket(String id);

    void bucket(String id, String value);

    /** Surroundings without navigation and without shared data. */
    static Surroundings none() {
        return new Surroundings() {
            @Override
            public String requestValid(String command, String target) {
                return "unknown";
            }

            @Override
            public boolean bucketReadable(String id) {
                return false;
            }

            @Override
            public boolean bucketWritable(String id) {
                return false;
            }

            @Override
            public @Nullable String bucket(String id) {
                return null;
            }

            @Override
            public void bucket(String id, String value) {}
        };
    }
}
