package org.sameboat.reading;

import org.sameboat.language.Scores;

/**
 * From probabilities to what is said. All thresholds of the reading stand here. The budget that they serve: of the
 * messages called clear three in four are; of the messages that raise an alert 17 in 20 are; and at most one calm chat
 * in fifty raises one.
 */
final class Policy {

    /**
     * From these probabilities on an emotion is called clear (level 2). Strangers show anger in fewer words than the
     * corpus does, so its probability runs low on them; frustration runs high on plain questions.
     */
    static final double CLEAR_ANGER = 0.4;

    static final double CLEAR_FRUSTRATION = 0.6;

    /** From this probability on the agent is alerted. */
    static final double ALERT = 0.65;

    /** From this share of a clear emotion's probability on it is called severe (level 3). */
    private static final double SEVERE = 0.5;

    /** From this probability of any displeasure on it is called mild (level 1). */
    private static final double MILD = 0.5;

    private Policy() {}

    static Emotion anger(Scores scores) {
        return emotion(scores, CLEAR_ANGER);
    }

    static Emotion frustration(Scores scores) {
        return emotion(scores, CLEAR_FRUSTRATION);
    }

    /** @param scores of outcomes {@code 0} to {@code 3} */
    private static Emotion emotion(Scores scores, double threshold) {
        double severe = scores.probability("3");
        double clear = severe + scores.probability("2");
        double mild = clear + scores.probability("1");
        int level = clear >= threshold ? severe >= SEVERE * clear ? 3 : 2 : mild >= MILD ? 1 : 0;
        return new Emotion(round(Math.min(1, clear)), level);
    }

    /** Four decimals, so that the same reading is written the same everywhere. */
    static double round(double p) {
        return Math.rint(p * 10_000) / 10_000;
    }
}
