package org.leaplms.content;

/** Takes the findings of a {@link Checker}. Used by one thread. */
public interface FindingSink {
    /** Reports one finding. */
    void report(Finding finding);

    /** Reports one finding with the check's own severity. */
    default void report(Check check, Location location, String... arguments) {
        report(Finding.of(check, location, arguments));
    }
}
