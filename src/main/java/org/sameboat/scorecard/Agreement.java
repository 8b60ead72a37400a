package org.sameboat.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How well raters agree beyond chance. A unit is what was rated; it holds one score a rater, {@code null} where a rater
 * gave none.
 */
public final class Agreement {

    /** Samples of the bootstrap. */
    private static final int SAMPLES = 1_000;

    private static final long SEED = 20_261_122;
    private static final double TAIL = 0.025;

    /**
     * An estimate with its 95 % confidence interval by bootstrap over the units (percentiles).
     *
     * @param value the coefficient
     * @param low lower bound
     * @param high upper bound
     */
    public record Estimate(double value, double low, double high) {}

    private Agreement() {}

    /**
     * Cohen's κ of two raters (Cohen 1960); units that one of them left out do not count.
     *
     * @return −1 to 1; nothing if there are no common units, or both gave one and the same score to all
     */
    public static OptionalDouble cohenKappa(List<@Nullable Integer> first, List<@Nullable Integer> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException("raters with different units");
        }
        TreeMap<Integer, Integer> byFirst = new TreeMap<>();
        TreeMap<Integer, Integer> bySecond = new TreeMap<>();
        int units = 0;
        int same = 0;
        for (int i = 0; i < first.size(); i++) {
            Integer a = first.get(i);
            Integer b = second.get(i);
            if (a != null && b != null) {
                units++;
                same += a.equals(b) ? 1 : 0;
                byFirst.merge(a, 1, Integer::sum);
                bySecond.merge(b, 1, Integer::sum);
            }
        }
        double byChance = 0;
        for (Integer score : byFirst.keySet()) {
            byChance += (double) byFirst.get(score) * bySecond.getOrDefault(score, 0) / units / units;
        }
        return units == 0 || byChance >= 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(((double) same / units - byChance) / (1 - byChance));
    }

    /**
     * Krippendorff's α of any number of raters with missing scores (Krippendorff 2011).
     *
     * @param units the scores of each unit
     * @return at most 1; nothing if no unit has two scores, or all scores are the same
     */
    public static OptionalDouble krippendorffAlpha(List<List<@Nullable Integer>> units, Difference difference) {
        return new Coincidences(units).alpha(difference);
    }

    /** α with its confidence interval; the same ratings always give the same interval, and one unit alone gives none. */
    public static @Nullable Estimate alphaEstimate(List<List<@Nullable Integer>> units, Difference difference) {
        OptionalDouble alpha = krippendorffAlpha(units, difference);
        if (alpha.isEmpty() || units.size() < 2) {
            return null;
        }
        Random random = new Random(SEED);
        List<Double> samples = new ArrayList<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<List<@Nullable Integer>> drawn = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                drawn.add(units.get(random.nextInt(units.size())));
            }
            krippendorffAlpha(drawn, difference).ifPresent(samples::add);
        }
        samples.sort(null);
        return new Estimate(alpha.getAsDouble(), percentile(samples, TAIL), percentile(samples, 1 - TAIL));
    }

    private static double percentile(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        return Objects.requireNonNull(sorted.get((int) Math.round(share * (sorted.size() - 1))));
    }
}
