package org.sameboat.scorecard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Krippendorff's matrix of coincidences: how often two scores meet in a unit, each unit with the weight of its raters. */
final class Coincidences {

    private final TreeMap<Integer, TreeMap<Integer, Double>> pairs = new TreeMap<>();
    private final TreeMap<Integer, Double> totals = new TreeMap<>();
    private double all;

    Coincidences(List<List<@Nullable Integer>> units) {
        for (List<@Nullable Integer> unit : units) {
            TreeMap<Integer, Integer> counts = new TreeMap<>();
            unit.stream().filter(Objects::nonNull).forEach(score -> counts.merge(score, 1, Integer::sum));
            int raters = counts.values().stream().mapToInt(Integer::intValue).sum();
            if (raters > 1) {
                counts.forEach((a, times) -> counts.forEach(
                        (b, others) -> add(a, b, (double) times * (a.equals(b) ? times - 1 : others) / (raters - 1))));
            }
        }
    }

    private void add(Integer a, Integer b, double weight) {
        pairs.computeIfAbsent(a, key -> new TreeMap<>()).merge(b, weight, Double::sum);
        totals.merge(a, weight, Double::sum);
        all += weight;
    }

    OptionalDouble alpha(Difference difference) {
        double observed = 0;
        double expected = 0;
        for (Map.Entry<Integer, Double> a : totals.entrySet()) {
            Map<Integer, Double> row = pairs.getOrDefault(a.getKey(), new TreeMap<>());
            for (Map.Entry<Integer, Double> b : totals.entrySet()) {
                double distance = squared(a.getKey(), b.getKey(), difference);
                observed += row.getOrDefault(b.getKey(), 0.0) * distance;
                expected += a.getValue() * b.getValue() * distance;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (all - 1) * observed / expected);
    }

    private double squared(int a, int b, Difference difference) {
        double distance = switch (difference) {
            case NOMINAL -> a == b ? 0 : 1;
            case INTERVAL -> a - b;
            case ORDINAL -> between(Math.min(a, b), Math.max(a, b));
        };
        return distance * distance;
    }

    private double between(int low, int high) {
        double sum = totals.subMap(low, true, high, true).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return low == high ? 0 : sum - (totals.getOrDefault(low, 0.0) + totals.getOrDefault(high, 0.0)) / 2;
    }
}
