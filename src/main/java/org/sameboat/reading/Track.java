package org.sameboat.reading;

import org.sameboat.language.Features;

/** One number a token, and what it says of a stretch of them. */
final class Track {

    /** Beyond the ends of the message. */
    private static final double OUTSIDE = -1;

    private final String mean;
    private final String sum;
    private final String smallest;
    private final String above;
    private final String before;
    private final String after;
    private final double[] values;

    /**
     * @param name what is measured
     * @param values one for each token
     */
    Track(String name, double[] values) {
        this.mean = name + " mean";
        this.sum = name + " sum";
        this.smallest = name + " smallest";
        this.above = name + " above the rest";
        this.before = name + " before";
        this.after = name + " after";
        this.values = values;
    }

    double mean(int first, int last) {
        double total = 0;
        for (int i = first; i <= last; i++) {
            total += values[i];
        }
        return total / (last - first + 1);
    }

    void describe(int first, int last, Features features) {
        double total = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double elsewhere = OUTSIDE;
        for (int i = 0; i < values.length; i++) {
            if (i >= first && i <= last) {
                total += values[i];
                lowest = Math.min(lowest, values[i]);
                highest = Math.max(highest, values[i]);
            } else {
                elsewhere = Math.max(elsewhere, values[i]);
            }
        }
        features.add(mean, total / (last - first + 1));
        features.add(sum, total / 3);
        features.add(smallest, lowest);
        features.add(above, highest - elsewhere);
        features.add(before, first > 0 ? values[first - 1] : OUTSIDE);
        features.add(after, last + 1 < values.length ? values[last + 1] : OUTSIDE);
    }
}
