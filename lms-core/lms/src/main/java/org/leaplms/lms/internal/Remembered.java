package org.leaplms.lms.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers that never change, for the keys asked last; what is not found is asked again. Thread-safe. */
final class Remembered<K, V> {
    private static final float LOAD = 0.75f;

    private final Function<K, Optional<V>> source;
    private final Map<K, V> known;

    Remembered(int most, Function<K, Optional<V>> source) {
        this.source = source;
        this.known = new LinkedHashMap<>(most, LOAD, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    Optional<V> find(K key) {
        synchronized (known) {
            V value = known.get(key);
            if (value != null) {
                return Optional.of(value);
            }
        }
        Optional<V> found = source.apply(key);
        found.ifPresent(value -> remember(key, value));
        return found;
    }

    private void remember(K key, V value) {
        synchronized (known) {
            known.put(key, value);
        }
    }
}
