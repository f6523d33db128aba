package org.leaplms.scorm.sequencing;

import java.util.List;

/**
 * One link of the chain that explains a status: rule, data, clause. {@link WhyText} puts it into words.
 *
 * @param depth 0 for the status asked about, greater for what it follows from
 * @param activityId the activity whose data it speaks of
 * @param kind which status of it
 * @param value the status or number it has: {@code true}, {@code false}, {@code unknown}, or decimal digits
 * @param clause the process or section of the Sequencing and Navigation book, for instance {@code RB.1.2b}
 * @param data what the rule worked with, see {@link WhyRule}
 */
public record WhyStep(
        int depth, String activityId, StatusKind kind, String value, String clause, WhyRule rule, List<String> data) {
    public WhyStep {
        data = List.copyOf(data);
    }
}
