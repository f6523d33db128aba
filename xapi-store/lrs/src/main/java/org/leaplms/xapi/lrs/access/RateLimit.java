package org.leaplms.xapi.lrs.access;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.leaplms.xapi.lrs.Caller;

/**
 * At most so many requests a minute for each caller, evenly refilled; a minute's worth may come at once. Safe for use by
 * several threads.
 */
public final class RateLimit {
    /** No bound for anybody. */
    public static final RateLimit NONE = new RateLimit(caller -> 0, InstantSource.system());

    /** From so many callers on, those whose bucket is full again are forgotten. */
    private static final int MOST = 10_000;

    private record Bucket(double tokens, long atMillis) {}

    private final ToIntFunction<Caller> perMinute;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param perMinute the bound of a caller; 0 for none
     */
    public RateLimit(ToIntFunction<Caller> perMinute, InstantSource clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** The bounds that callers carry from their credentials. */
    public static RateLimit ofCallers(InstantSource clock) {
        return new RateLimit(caller -> caller.allowance().perMinute(), clock);
    }

    /** Takes one request: 0 when it may go on, otherwise the seconds to wait, at least 1. */
    public int take(Caller caller) {
        int limit = perMinute.applyAsInt(caller);
        if (limit <= 0) {
            return 0;
        }
        long now = clock.millis();
        if (buckets.size() >= MOST) {
            buckets.values().removeIf(bucket -> now - bucket.atMillis() >= 60_000);
        }
        int[] wait = {0};
        buckets.compute(caller.toString(), (id, old) -> {
            double tokens =
                    old == null ? limit : Math.min(limit, old.tokens() + (now - old.atMillis()) * limit / 60_000.0);
            if (tokens < 1) {
                wait[0] = Math.max(1, (int) Math.ceil((1 - tokens) * 60 / limit));
                return new Bucket(tokens, now);
            }
            return new Bucket(tokens - 1, now);
        });
        return wait[0];
    }
}
