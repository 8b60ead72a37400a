package org.sameboat.language;

import java.util.function.Function;

/**
 * What is made of a text, kept while there is room: the turns of a conversation are looked at again with every later one.
 * Thread-safe if what it makes is.
 *
 * @param <R> what is made
 */
public final class PerText<R> {

    private static final int TEXTS_KEPT = 4_096;

    /** Code units of a text that is kept; people write shorter ones, and others would fill the memory. */
    private static final int LONGEST_KEPT = 10_000;

    private final Function<String, R> make;
    private final Kept<String, R> kept;

    /** @param make makes the same of the same text, whenever it is asked */
    public PerText(Function<String, R> make) {
        this.make = make;
        this.kept = new Kept<>(TEXTS_KEPT, make);
    }

    public R of(String text) {
        return text.length() > LONGEST_KEPT ? make.apply(text) : kept.of(text);
    }
}
