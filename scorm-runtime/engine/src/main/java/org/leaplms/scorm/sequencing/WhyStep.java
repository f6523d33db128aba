package org.leaplms.scorm.sequencing;

import java.util.List;

/**
 * One link of the chain that explains a status: rule, data, clause.
 *
 * @param depth 0 for the status asked about, greater for what it follows from
 * @param activityId the activity whose data it speaks of
 * @param clause the process or model element of the specification, for instance {@code RB.1.2}
 * @param rule key of a sentence, see the texts of this package
 * @param data what the sentence is filled with
 */
public record WhyStep(int depth, String activityId, String clause, WhyRule rule, List<String> data) {
    public WhyStep {
        data = List.copyOf(data);
    }
}
