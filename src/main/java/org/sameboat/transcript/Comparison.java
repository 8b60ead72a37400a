package org.sameboat.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sameboat.scorecard.Score;
import tools.jackson.databind.JsonNode;

/**
 * What changed between two replays of the same conversations, by another engine or another scorecard. Keeps a few words a
 * turn of the first in memory.
 */
public final class Comparison {

    /** Changes of one kind that are listed. */
    private static final int LISTED = 20;

    private record Key(String file, String conversation, int seq) {}

    private final Map<Key, Map<String, String>> before = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, List<String>> places = new TreeMap<>();
    private final Map<String, Mean> itemsBefore = new LinkedHashMap<>();
    private final Map<String, Mean> itemsAfter = new LinkedHashMap<>();
    private int compared;
    private int onlyAfter;

    private Comparison() {}

    /** Compares two reports. */
    public static Comparison of(PastReport first, PastReport second) {
        Comparison comparison = new Comparison();
        first.turns(turn -> comparison.before.put(key(turn), traits(turn)));
        second.turns(comparison::compare);
        first.digests(digest -> add(comparison.itemsBefore, digest));
        second.digests(digest -> add(comparison.itemsAfter, digest));
        return comparison;
    }

    private static Key key(JsonNode turn) {
        return new Key(
                turn.path("file").asString(""),
                turn.path("conversation").asString(""),
                turn.path("seq").asInt(0));
    }

    /** What of a turn is compared, by name. */
    private static Map<String, String> traits(JsonNode turn) {
        Map<String, String> traits = new TreeMap<>();
        JsonNode reading = turn.path("reading");
        if (reading.isObject()) {
            traits.put("level of anger", reading.at("/anger/level").asString(""));
            traits.put("level of frustration", reading.at("/frustration/level").asString(""));
            traits.put("aim", reading.path("aim").asString(""));
            traits.put("need", reading.path("need").asString(""));
        }
        JsonNode review = turn.path("review");
        for (String question : List.of("kind", "necessary", "true")) {
            if (review.isObject()) {
                traits.put(question, review.path(question).path("pass").asBoolean() ? "passes" : "fails");
            }
        }
        traits.put("stalemate", turn.at("/course/stalemate").asString(""));
        traits.put("state", turn.at("/course/state").asString(""));
        return traits;
    }

    private void compare(JsonNode turn) {
        Key key = key(turn);
        Map<String, String> old = before.remove(key);
        if (old == null) {
            onlyAfter++;
            return;
        }
        compared++;
        traits(turn).forEach((trait, now) -> {
            String then = old.getOrDefault(trait, "");
            if (!now.equals(then)) {
                counts.merge(trait, 1, Integer::sum);
                List<String> list = places.computeIfAbsent(trait, k -> new ArrayList<>());
                if (list.size() < LISTED) {
                    String where =
                            key.conversation().equals(key.file()) ? key.file() : key.file() + ", " + key.conversation();
                    list.add(where + ", turn " + key.seq() + ": " + then + " → " + now);
                }
            }
        });
    }

    private static void add(Map<String, Mean> items, Digest digest) {
        for (Score score : digest.assessment().scores()) {
            if (score.percent() != null) {
                items.computeIfAbsent(score.item(), key -> new Mean()).add(score.percent());
            }
        }
        if (digest.assessment().percent() != null) {
            items.computeIfAbsent("review", key -> new Mean())
                    .add(digest.assessment().percent());
        }
    }

    /** What changed and where, for a person. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%,d turns are in both", compared));
        text.append(String.format(
                Locale.ROOT, ", %,d only in the first, %,d only in the second.\n", before.size(), onlyAfter));
        if (counts.isEmpty()) {
            text.append("No turn is judged differently.\n");
        }
        counts.forEach((trait, count) -> {
            text.append(String.format(
                    Locale.ROOT, "\n%s: %,d turns changed (%.1f %%)\n", trait, count, 100.0 * count / compared));
            places.getOrDefault(trait, List.of())
                    .forEach(place -> text.append("  ").append(place).append('\n'));
            if (count > LISTED) {
                text.append(String.format(Locale.ROOT, "  and %,d more\n", count - LISTED));
            }
        });
        text.append("\nScores, mean of 100: first → second\n");
        itemsAfter.forEach((item, now) -> {
            Mean then = itemsBefore.get(item);
            text.append(String.format(
                    Locale.ROOT,
                    "  %-14s %s → %.1f\n",
                    item,
                    then == null ? "–" : String.format(Locale.ROOT, "%.1f", then.value()),
                    now.value()));
        });
        return text.toString();
    }
}
