package org.sameboat.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to three replies that differ in kind.
 *
 * @param best best first; each has passed the gate
 * @param quiet why there are none, if none are needed
 */
public record Suggestions(List<Suggestion> best, @Nullable String quiet) {

    public Suggestions {
        best = List.copyOf(best);
    }

    public static Suggestions quiet(String why) {
        return new Suggestions(List.of(), why);
    }
}
