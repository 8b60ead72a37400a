package org.sameboat.training;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The usual measures of a reader against labels. */
final class Measures {

    private static final int BINS = 10;

    private Measures() {}

    /**
     * @param p probability, 0 to 1
     * @param truth what the label says
     */
    record Scored(double p, boolean truth) {}

    /** Precision, recall and F1 of "at least this probability". */
    record AtThreshold(double threshold, double precision, double recall, double f1) {}

    static AtThreshold at(List<Scored> rows, double threshold) {
        long found = rows.stream().filter(r -> r.p() >= threshold).count();
        long right = rows.stream().filter(r -> r.p() >= threshold && r.truth()).count();
        long all = rows.stream().filter(Scored::truth).count();
        double precision = found == 0 ? 0 : (double) right / found;
        double recall = all == 0 ? 0 : (double) right / all;
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new AtThreshold(threshold, precision, recall, f1);
    }

    /** The threshold with the highest F1. */
    static AtThreshold best(List<Scored> rows) {
        AtThreshold best = at(rows, 0.5);
        for (int percent = 2; percent <= 98; percent++) {
            AtThreshold here = at(rows, percent / 100.0);
            if (here.f1() > best.f1()) {
                best = here;
            }
        }
        return best;
    }

    /** Mean precision over the ranks of the true rows; ties keep the order of the rows. */
    static double averagePrecision(List<Scored> rows) {
        List<Scored> ranked = rows.stream()
                .sorted(Comparator.comparingDouble(Scored::p).reversed())
                .toList();
        double sum = 0;
        int right = 0;
        for (int rank = 1; rank <= ranked.size(); rank++) {
            if (ranked.get(rank - 1).truth()) {
                right++;
                sum += (double) right / rank;
            }
        }
        return right == 0 ? 0 : sum / right;
    }

    /** Expected calibration error over ten bins of equal width. */
    static double calibrationError(List<Scored> rows) {
        double[] p = new double[BINS];
        double[] truth = new double[BINS];
        for (Scored row : rows) {
            int bin = Math.min(BINS - 1, (int) (row.p() * BINS));
            p[bin] += row.p();
            truth[bin] += row.truth() ? 1 : 0;
        }
        double error = 0;
        for (int i = 0; i < BINS; i++) {
            error += Math.abs(p[i] - truth[i]);
        }
        return rows.isEmpty() ? 0 : error / rows.size();
    }

    /** Cohen's kappa of two raters. */
    static <T> double kappa(List<T> one, List<T> other) {
        Map<T, Integer> first = new HashMap<>();
        Map<T, Integer> second = new HashMap<>();
        int agreed = 0;
        for (int i = 0; i < one.size(); i++) {
            first.merge(one.get(i), 1, Integer::sum);
            second.merge(other.get(i), 1, Integer::sum);
            agreed += one.get(i).equals(other.get(i)) ? 1 : 0;
        }
        double n = one.size();
        double chance = 0;
        for (Map.Entry<T, Integer> e : first.entrySet()) {
            chance += e.getValue() / n * (second.getOrDefault(e.getKey(), 0) / n);
        }
        return chance == 1 ? 1 : (agreed / n - chance) / (1 - chance);
    }

    /** F1 of the words that two quotes share, 0 to 1; two empty quotes agree. */
    static double wordOverlap(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty() ? 1 : 0;
        }
        Map<String, Integer> left = new HashMap<>();
        a.forEach(w -> left.merge(w, 1, Integer::sum));
        int shared = 0;
        for (String w : b) {
            if (left.merge(w, -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return 2.0 * shared / (a.size() + b.size());
    }

    private static List<String> words(String text) {
        return org.sameboat.language.Words.of(text).stream()
                .filter(w -> w.kind() != org.sameboat.language.Word.Kind.MARKS)
                .map(org.sameboat.language.Word::form)
                .toList();
    }
}
