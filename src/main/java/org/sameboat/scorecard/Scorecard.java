package org.sameboat.scorecard;

import java.util.List;

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
        Total total = new Total();
        for (int i = 0; i < scores.size(); i++) {
            Item item = items.get(i);
            total.add(item.id(), item.weight(), item.critical(), scores.get(i).percent());
        }
        return new Assessment(scores, total.percent(), total.failed());
    }

    /** The item of that id, which must be there. */
    Item item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }
}
