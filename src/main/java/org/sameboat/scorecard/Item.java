package org.sameboat.scorecard;

/**
 * An item of a scorecard.
 *
 * @param id stable id
 * @param title what the reader sees
 * @param row the doctrine row that it comes from
 * @param weight above 0
 * @param critical whether its lowest score makes the whole review 0
 * @param scale what it can score
 * @param measure how it is measured
 */
public record Item(String id, String title, String row, double weight, boolean critical, Scale scale, Measure measure) {

    /** @throws IllegalArgumentException if the weight is not above 0 */
    public Item {
        if (!(weight > 0 && weight <= 1000)) {
            throw new IllegalArgumentException("the weight must be above 0");
        }
    }

    Score score(Case conversation) {
        Measure.Outcome outcome = measure.of(conversation);
        if (outcome.share() == null) {
            return Score.notApplicable(id, outcome.because());
        }
        int score = scale.at(outcome.share());
        return new Score(id, score, scale.percent(score), outcome.because(), outcome.evidence());
    }
}
