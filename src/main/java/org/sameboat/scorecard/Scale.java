package org.sameboat.scorecard;

/**
 * The whole numbers that an item can score.
 *
 * @param min the lowest, for "not at all"
 * @param max the highest, above {@code min}
 */
public record Scale(int min, int max) {

    /** @throws IllegalArgumentException if there is nothing between them, or more than anybody can tell apart */
    public Scale {
        if (max <= min || max - min > 100) {
            throw new IllegalArgumentException("no scale: " + min + ".." + max);
        }
    }

    /** The score for a share from 0 to 1, to the nearest whole number. */
    int at(double share) {
        return (int) Math.round(min + share * (max - min));
    }

    /** How good a score is, 0 to 100: {@code (score − min) / (max − min) · 100}. */
    public double percent(int score) {
        return 100.0 * (score - min) / (max - min);
    }
}
