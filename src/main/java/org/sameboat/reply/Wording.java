package org.sameboat.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way of saying a move.
 *
 * @param say the sentences, with slots
 * @param when tags that must all hold
 * @param unless tags none of which may hold
 * @param weight the heavier of two that fit is tried first
 */
record Wording(String say, List<String> when, List<String> unless, Integer weight) {

    Wording(String say, @Nullable List<String> when, @Nullable List<String> unless, @Nullable Integer weight) {
        this.say = say;
        this.when = when == null ? List.of() : List.copyOf(when);
        this.unless = unless == null ? List.of() : List.copyOf(unless);
        this.weight = weight == null ? 1 : weight;
    }

    boolean fits(Tags tags) {
        return tags.all(when) && !tags.any(unless);
    }
}
