package org.leaplms.lms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a registration stands.
 *
 * @param asOf when this was read
 * @param measure how much of the course is done, from 0 to 1; null if neither the content nor its roll-up tells
 * @param location the bookmark of the activity that was last open, null if there is none
 * @param startedAt first launch, null before it
 * @param completedAt when completion was first reached, null before it
 * @param lastActivityAt last thing recorded, null before the first
 * @param activities the course's tree in order, root first
 * @param why explains {@link #status()}
 */
public record Progress(
        Registration registration,
        Instant asOf,
        ProgressStatus status,
        Completion completion,
        Success success,
        Score score,
        @Nullable Double measure,
        @Nullable String location,
        Times times,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant lastActivityAt,
        List<ActivityProgress> activities,
        Why why) {
    public Progress {
        activities = List.copyOf(activities);
    }

    /** The same with one reason more. */
    public Progress because(Why more) {
        List<Why> reasons = new ArrayList<>(why.because());
        reasons.add(more);
        return new Progress(
                registration,
                asOf,
                status,
                completion,
                success,
                score,
                measure,
                location,
                times,
                startedAt,
                completedAt,
                lastActivityAt,
                activities,
                why.because(reasons));
    }

    /** The registration this is about. */
    public UUID registrationId() {
        return registration.id();
    }

    /** Every answer, in the order of the tree and then of the content. */
    public List<Interaction> interactions() {
        return activities.stream()
                .flatMap(activity -> activity.interactions().stream())
                .toList();
    }

    /** How much is done, from 0 to 100, for a progress bar; completed courses count as 100. */
    public int percent() {
        if (completion == Completion.COMPLETED) {
            return 100;
        }
        return measure == null ? 0 : (int) Math.floor(Math.max(0, Math.min(1, measure)) * 100);
    }
}
