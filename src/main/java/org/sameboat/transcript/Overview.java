package org.sameboat.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sameboat.scorecard.Score;

/** What all conversations of a replay say together; memory does not grow with their number, but with their weeks and causes. */
final class Overview {

    private static final int BEST_KEPT = 12;
    private static final int TURNINGS_KEPT = 40;
    private static final int CAUSES_KEPT = 20_000;

    int conversations;
    int turns;
    int alarms;
    int failed;
    int upset;
    int calmed;
    int stalemates;
    final Mean quality = new Mean();
    final Map<String, Mean> items = new LinkedHashMap<>();
    final Map<String, Mean> weeks = new TreeMap<>();
    final Map<String, Mean> agents = new TreeMap<>();
    private final Map<String, Map<String, Integer>> causes = new TreeMap<>();
    private final Map<String, Integer> needs = new HashMap<>();
    private final List<Digest> turnings = new ArrayList<>();
    private final List<Digest> best = new ArrayList<>();
    private int causesKept;

    void add(Digest digest) {
        conversations++;
        turns += digest.turns();
        alarms += digest.alarms();
        failed += digest.failed();
        upset += digest.alarms() > 0 ? 1 : 0;
        calmed += digest.calmed() != null ? 1 : 0;
        stalemates += digest.stalemateAt() != null ? 1 : 0;
        Double percent = digest.assessment().percent();
        if (percent != null) {
            quality.add(percent);
            if (digest.week() != null) {
                weeks.computeIfAbsent(digest.week(), key -> new Mean()).add(percent);
            }
            if (digest.agent() != null) {
                agents.computeIfAbsent(digest.agent(), key -> new Mean()).add(percent);
            }
        }
        for (Score score : digest.assessment().scores()) {
            if (score.percent() != null) {
                items.computeIfAbsent(score.item(), key -> new Mean()).add(score.percent());
            }
        }
        digest.causes().forEach(this::add);
        if (digest.rose() != null) {
            keep(turnings, digest, Comparator.comparingDouble(Overview::peak).reversed(), TURNINGS_KEPT);
        }
        if (digest.calmed() != null && digest.calmed().clean()) {
            keep(best, digest, Comparator.comparingDouble((Digest d) -> drop(d)).reversed(), BEST_KEPT);
        }
    }

    private static double drop(Digest digest) {
        return digest.calmed() == null ? 0 : digest.calmed().drop();
    }

    private static double peak(Digest digest) {
        return digest.curve().stream()
                .mapToDouble(point -> Math.max(point.anger(), point.frustration()))
                .max()
                .orElse(0);
    }

    private static void keep(List<Digest> list, Digest digest, Comparator<Digest> order, int most) {
        list.add(digest);
        if (list.size() > most * 2) {
            list.sort(order);
            list.subList(most, list.size()).clear();
        }
    }

    private void add(Digest.Cause cause) {
        needs.merge(cause.need(), 1, Integer::sum);
        if (cause.about() != null) {
            Map<String, Integer> same = causes.computeIfAbsent(cause.need(), key -> new TreeMap<>());
            String about = cause.about().strip().toLowerCase(Locale.ROOT);
            if (same.containsKey(about) || causesKept < CAUSES_KEPT) {
                causesKept += same.containsKey(about) ? 0 : 1;
                same.merge(about, 1, Integer::sum);
            }
        }
    }

    /** Needs by how often they were missing, the commonest first. */
    List<Map.Entry<String, Integer>> needs() {
        return needs.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** The commonest words for what was missing, at most {@code most} of one need. */
    List<Map.Entry<String, Integer>> causes(String need, int most) {
        return causes.getOrDefault(need, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .toList();
    }

    /** Conversations in which the mood turned, the most upset first. */
    List<Digest> turnings() {
        return turnings.stream()
                .sorted(Comparator.comparingDouble(Overview::peak).reversed())
                .limit(TURNINGS_KEPT)
                .toList();
    }

    /** Conversations whose customer a good reply calmed, the steepest fall first. */
    List<Digest> best() {
        return best.stream()
                .sorted(Comparator.comparingDouble((Digest d) -> drop(d)).reversed())
                .limit(BEST_KEPT)
                .toList();
    }
}
