package org.sameboat.course;

import org.jspecify.annotations.Nullable;

/**
 * How the customer's displeasure moves over the conversation.
 *
 * @param direction where it is going
 * @param turnedAt sequence number of the message at which it last turned, if it did
 */
public record Trend(Direction direction, @Nullable Integer turnedAt) {

    /** Where the displeasure is going. */
    public enum Direction {
        RISING,
        FALLING,
        STEADY
    }

    public static final Trend STEADY = new Trend(Direction.STEADY, null);
}
