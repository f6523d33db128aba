package org.leaplms.lms.internal.xapi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.Score;
import org.leaplms.xapi.model.Result;
import org.leaplms.xapi.model.Statement;

/**
 * What a statement about the launched activity of an xAPI package says about completion: the verbs completed, passed, failed
 * and mastered, and whatever completion, success and score its result carries.
 */
final class PlainCompletion {
    private PlainCompletion() {}

    static UnitState after(UnitState before, Statement statement) {
        String verb = statement.verb().id();
        String word = verb.substring(verb.lastIndexOf('/') + 1);
        Result result = statement.result().orElseGet(Result::empty);
        Score score = Heard.score(result);
        UnitState state = before;
        if (word.equals("completed") || Boolean.TRUE.equals(result.completion())) {
            state = state.asCompleted();
        }
        if (word.equals("passed") || word.equals("mastered") || Boolean.TRUE.equals(result.success())) {
            state = state.judged(true, score);
        } else if (word.equals("failed") || Boolean.FALSE.equals(result.success())) {
            state = state.judged(false, score);
        } else if (score.isPresent()) {
            state = state.scored(score);
        }
        @Nullable String duration = result.duration();
        Duration lasted = duration == null || !word.equals("terminated") ? null : Durations.parse(duration);
        return lasted == null ? state : state.spent(lasted);
    }
}
