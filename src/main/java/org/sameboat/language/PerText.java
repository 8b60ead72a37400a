package org.sameboat.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/**
 * What is made of a text, kept while there is room: the turns of a conversation are looked at again with every later one.
 * Thread-safe if what it makes is.
 *
 * @param <R> what is made
 */
public final class PerText<R> {

    /** Code units of the texts that are kept. */
    private static final int KEPT = 500_000;

    /** A text takes room even if it is short. */
    private static final int LEAST = 50;

    private final Function<String, R> make;
    private final Cache<String, R> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((String text, R made) -> LEAST + text.length())
            .build();

    /** @param make makes the same of the same text, whenever it is asked */
    public PerText(Function<String, R> make) {
        this.make = make;
    }

    public R of(String text) {
        return kept.get(text, make);
    }
}
