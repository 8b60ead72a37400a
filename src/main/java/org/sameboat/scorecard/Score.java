package org.sameboat.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of one item in one conversation.
 *
 * @param item id of the item
 * @param score on the item's scale, or {@code null} if the item does not apply
 * @param percent 0 to 100, or {@code null} if the item does not apply
 * @param because in one line, why
 * @param evidence the turns that it rests on
 */
public record Score(
        String item, @Nullable Integer score, @Nullable Double percent, String because, List<Proof> evidence) {

    public Score {
        evidence = List.copyOf(evidence);
    }

    static Score notApplicable(String item, String because) {
        return new Score(item, null, null, because, List.of());
    }
}
