package org.leaplms.scorm.session;

import java.util.List;

/**
 * Why something is as it is: one rule, the data it looked at, the clause it comes from, and what the data follow from.
 *
 * @param activityId the activity it speaks of
 * @param key names the sentence; texts in English and French belong to the host
 * @param data what the sentence is filled with
 */
public record Why(String activityId, String key, String clause, List<String> data, List<Why> because) {
    public Why {
        data = List.copyOf(data);
        because = List.copyOf(because);
    }
}
