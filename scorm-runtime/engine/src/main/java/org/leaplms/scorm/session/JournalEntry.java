package org.leaplms.scorm.session;

import java.util.List;

/**
 * One thing that changed a session. Entries of a session have the numbers 1, 2, 3 …
 *
 * @param seq number of the entry in its session, from 1
 * @param atMillis when, in milliseconds since 1970 UTC, by the clock of whoever called
 * @param op the name of the API function, or {@code share}, {@code enter}, {@code navigate}, {@code announce},
 *     {@code lost}
 * @param args the arguments; of {@code navigate} and {@code announce} the request's token and its target if it has one
 * @param result what was answered: of an API function its return value, otherwise the state the session was left in
 * @param error the error code after an API function, otherwise {@code "0"}
 */
public record JournalEntry(long seq, long atMillis, String op, List<String> args, String result, String error) {
    public JournalEntry {
        args = List.copyOf(args);
    }
}
