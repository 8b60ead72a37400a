package org.sameboat.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scored conversation.
 *
 * @param scores one for each item of the scorecard, in its order
 * @param percent the weighted mean of the items that apply, 0 to 100; 0 if a critical item failed; {@code null} if none
 *     applies
 * @param critical id of the critical item that failed, if one did
 */
public record Assessment(
        List<Score> scores,
        @Nullable Double percent,
        @Nullable String critical) {

    public Assessment {
        scores = List.copyOf(scores);
    }
}
