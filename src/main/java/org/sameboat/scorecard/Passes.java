package org.sameboat.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sameboat.coaching.CoachedTurn;
import org.sameboat.gate.Question;
import org.sameboat.gate.Review;
import org.sameboat.gate.Severity;

/**
 * The share of the agent's turns that pass one of the three questions. What is true cannot be told without the facts of
 * the case.
 *
 * @param question the question
 */
record Passes(Question question) implements Measure {

    @Override
    public Outcome of(Case conversation) {
        if (question == Question.TRUE && !conversation.factsKnown()) {
            return Outcome.notApplicable("No facts of the case are in the transcript.");
        }
        List<CoachedTurn> turns = conversation.agent();
        List<Proof> against = new ArrayList<>();
        int asked = 0;
        int passed = 0;
        for (CoachedTurn turn : turns) {
            Review review = turn.review();
            if (review == null) {
                continue;
            }
            asked++;
            Review.Verdict verdict = verdict(review);
            if (verdict.pass()) {
                passed++;
            } else {
                verdict.findings().stream()
                        .filter(finding -> finding.severity() != Severity.HINT)
                        .forEach(finding -> against.add(Avoids.proof(turn, finding)));
            }
        }
        if (asked == 0) {
            return Outcome.notApplicable("The agent said nothing.");
        }
        String because = String.format(Locale.ROOT, "%d of %d turns pass.", passed, asked);
        return new Outcome((double) passed / asked, because, against);
    }

    private Review.Verdict verdict(Review review) {
        return switch (question) {
            case KIND -> review.kind();
            case NECESSARY -> review.necessary();
            case TRUE -> review.supported();
        };
    }
}
