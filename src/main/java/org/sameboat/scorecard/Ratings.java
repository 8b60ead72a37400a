package org.sameboat.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who gave which conversation which score for which item. */
public final class Ratings {

    /** The rater that is the engine. */
    public static final String ENGINE = "sameboat";

    private final Map<String, Map<String, Map<String, Integer>>> byItem = new TreeMap<>();
    private final Set<String> raters = new TreeSet<>();

    /** Takes a score; a second one of the same rater replaces the first. */
    public void add(String item, String conversation, String rater, int score) {
        raters.add(rater);
        byItem.computeIfAbsent(item, key -> new TreeMap<>())
                .computeIfAbsent(conversation, key -> new TreeMap<>())
                .put(rater, score);
    }

    /** Items that a person has scored. */
    public Set<String> items() {
        Set<String> items = new TreeSet<>();
        byItem.forEach((item, conversations) -> {
            if (conversations.values().stream()
                    .anyMatch(scores -> !people(scores).isEmpty())) {
                items.add(item);
            }
        });
        return items;
    }

    /** The people among the raters. */
    public List<String> people() {
        return raters.stream().filter(rater -> !rater.equals(ENGINE)).toList();
    }

    private static List<Integer> people(Map<String, Integer> scores) {
        List<Integer> given = new ArrayList<>();
        scores.forEach((rater, score) -> {
            if (!rater.equals(ENGINE)) {
                given.add(score);
            }
        });
        return given;
    }

    /** The scores of one item, a unit a conversation that a person scored, in the order of these raters. */
    List<List<@Nullable Integer>> units(String item, List<String> of) {
        List<List<@Nullable Integer>> units = new ArrayList<>();
        for (Map<String, Integer> scores : byItem.getOrDefault(item, Map.of()).values()) {
            if (!people(scores).isEmpty()) {
                List<@Nullable Integer> unit = new ArrayList<>();
                of.forEach(rater -> unit.add(scores.get(rater)));
                units.add(unit);
            }
        }
        return units;
    }

    /** The conversations and items on which raters are furthest apart, the widest first. */
    List<Disagreement> disagreements(int most) {
        List<Disagreement> all = new ArrayList<>();
        byItem.forEach((item, conversations) -> conversations.forEach((conversation, scores) -> {
            int low = scores.values().stream().mapToInt(Integer::intValue).min().orElse(0);
            int high =
                    scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            if (high > low && !people(scores).isEmpty()) {
                all.add(new Disagreement(item, conversation, scores, high - low));
            }
        }));
        all.sort(java.util.Comparator.comparingInt(Disagreement::distance)
                .reversed()
                .thenComparing(Disagreement::item)
                .thenComparing(Disagreement::conversation));
        return all.subList(0, Math.min(most, all.size()));
    }

    /**
     * A score on which raters differ.
     *
     * @param item the item
     * @param conversation the conversation
     * @param scores the score of each rater
     * @param distance from the lowest to the highest
     */
    public record Disagreement(String item, String conversation, Map<String, Integer> scores, int distance) {
        public Disagreement {
            scores = java.util.Collections.unmodifiableMap(new TreeMap<>(scores));
        }
    }
}
