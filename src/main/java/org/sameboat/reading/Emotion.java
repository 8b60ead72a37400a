package org.sameboat.reading;

/**
 * How clearly an emotion shows in a message.
 *
 * @param p probability, 0 to 1, that careful human readers call it clear (level 2 or 3)
 * @param level 0 none, 1 mild, 2 clear, 3 severe
 */
public record Emotion(double p, int level) {

    public static final Emotion NONE = new Emotion(0, 0);

    /** @throws IllegalArgumentException if a value is out of its range */
    public Emotion {
        if (!(p >= 0 && p <= 1) || level < 0 || level > 3) {
            throw new IllegalArgumentException("emotion out of range: " + p + ", " + level);
        }
    }

    /** Sure enough to alert the agent or a supervisor unasked; the threshold stands in {@link Policy}. */
    public boolean raisesAlert() {
        return p >= Policy.ALERT;
    }

    public boolean isClear() {
        return level >= 2;
    }
}
