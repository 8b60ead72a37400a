package org.sameboat.transcript;

/** A running mean. */
final class Mean {

    private double sum;
    private int count;

    void add(double value) {
        sum += value;
        count++;
    }

    int count() {
        return count;
    }

    /** The mean, 0 of nothing. */
    double value() {
        return count == 0 ? 0 : sum / count;
    }
}
