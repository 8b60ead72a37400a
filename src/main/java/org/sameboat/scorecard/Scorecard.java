package org.sameboat.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation is judged by.
 *
 * @param name its name
 * @param items its items, in the order in which they are shown
 */
public record Scorecard(String name, List<Item> items) {

    public Scorecard {
        items = List.copyOf(items);
    }

    /** Scores a conversation; the same conversation always gets the same scores. */
    public Assessment assess(Case conversation) {
        List<Score> scores =
                items.stream().map(item -> item.score(conversation)).toList();
        double sum = 0;
        double weights = 0;
        String failed = null;
        for (int i = 0; i < scores.size(); i++) {
            Double percent = scores.get(i).percent();
            if (percent != null) {
                Item item = items.get(i);
                sum += item.weight() * percent;
                weights += item.weight();
                failed = failed == null && item.critical() && percent == 0 ? item.id() : failed;
            }
        }
        Double mean = weights == 0 ? null : sum / weights;
        return new Assessment(scores, rounded(failed == null ? mean : Double.valueOf(0)), failed);
    }

    private static @Nullable Double rounded(@Nullable Double percent) {
        return percent == null ? null : Math.round(percent * 10_000) / 10_000.0;
    }
}
