package org.sameboat.language;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made of the latest keys, in a table that never grows. Each key has two places, and the one that was asked for
 * longer ago gives way. That forgets a little sooner than a cache with a policy would, and costs next to nothing: a
 * message puts some thirty things away. Thread-safe if what it makes is; two threads may make the same at once.
 *
 * @param <K> by what it is asked for
 * @param <V> what is made
 */
public final class Kept<K, V> {

    private final Function<K, V> make;
    private final AtomicReferenceArray<@Nullable Entry<K, V>> table;

    private record Entry<K, V>(K key, int hash, V made) {}

    /**
     * @param most how many are kept, a power of two
     * @param make makes the same of the same key, whenever it is asked
     */
    public Kept(int most, Function<K, V> make) {
        if (Integer.bitCount(most) != 1 || most < 2) {
            throw new IllegalArgumentException("not a power of two: " + most);
        }
        this.make = make;
        this.table = new AtomicReferenceArray<>(most);
    }

    public V of(K key) {
        int hash = key.hashCode();
        int newer = (hash ^ hash >>> 16) & (table.length() - 2);
        Entry<K, V> first = table.getAcquire(newer);
        if (is(first, key, hash)) {
            return first.made();
        }
        Entry<K, V> second = table.getAcquire(newer + 1);
        if (!is(second, key, hash)) {
            second = new Entry<>(key, hash, make.apply(key));
        }
        table.setRelease(newer + 1, table.getAcquire(newer));
        table.setRelease(newer, second);
        return second.made();
    }

    private static boolean is(@Nullable Entry<?, ?> entry, Object key, int hash) {
        return entry != null && entry.hash() == hash && entry.key().equals(key);
    }
}
