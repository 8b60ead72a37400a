package org.sameboat.language;

import java.util.List;

/** How probable each outcome of a classifier is for one text. */
public final class Scores {

    private static final double SMALLEST = 1e-6;

    private final List<String> outcomes;
    private final double[] probabilities;

    Scores(List<String> outcomes, double[] probabilities) {
        this.outcomes = outcomes;
        this.probabilities = probabilities;
    }

    /**
     * The probabilities of a maximum-entropy model.
     *
     * @param sums of the weights that speak for each outcome; taken over
     */
    static Scores of(List<String> outcomes, double[] sums) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double sum : sums) {
            highest = Math.max(highest, sum);
        }
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.exp(sums[i] - highest);
            total += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= total;
        }
        return new Scores(outcomes, sums);
    }

    /** Probability, 0 to 1; 0 for an outcome that the classifier does not know. */
    public double probability(String outcome) {
        int i = outcomes.indexOf(outcome);
        return i < 0 ? 0 : probabilities[i];
    }

    /** Log-odds of that outcome, between about -14 and 14. */
    public double logit(String outcome) {
        return logit(probability(outcome));
    }

    /** Log-odds of a probability, between about -14 and 14. */
    public static double logit(double p) {
        double inside = Math.min(1 - SMALLEST, Math.max(SMALLEST, p));
        return Math.log(inside / (1 - inside));
    }

    /** The most probable outcome. */
    public String best() {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return outcomes.get(best);
    }
}
