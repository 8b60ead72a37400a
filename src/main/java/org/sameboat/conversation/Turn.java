package org.sameboat.conversation;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One message of one speaker.
 *
 * @param speaker who said it
 * @param text what was said, as given; offsets of every span count in this string
 * @param at when it was said, if known
 */
public record Turn(Speaker speaker, String text, @Nullable Instant at) {

    public Turn {
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(text, "text");
    }

    public static Turn customer(String text) {
        return new Turn(Speaker.CUSTOMER, text, null);
    }

    public static Turn agent(String text) {
        return new Turn(Speaker.AGENT, text, null);
    }

    public boolean by(Speaker other) {
        return speaker == other;
    }
}
