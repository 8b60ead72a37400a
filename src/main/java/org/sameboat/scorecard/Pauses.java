package org.sameboat.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sameboat.coaching.CoachedTurn;
import org.sameboat.conversation.Speaker;

/** The share of the agent's answers to an upset customer for which the gate would not have offered a pause. */
record Pauses() implements Measure {

    @Override
    public Outcome of(Case conversation) {
        List<Proof> against = new ArrayList<>();
        int answers = 0;
        boolean upset = false;
        for (CoachedTurn turn : conversation.turns()) {
            if (turn.turn().by(Speaker.CUSTOMER)) {
                upset = Case.isUpset(turn);
            } else if (upset && turn.review() != null) {
                answers++;
                if (turn.review().hold() != null) {
                    against.add(new Proof(turn.seq(), turn.turn().text(), null, false));
                }
            }
        }
        if (answers == 0) {
            return Outcome.notApplicable("The customer was not upset.");
        }
        int kept = answers - against.size();
        String because = String.format(Locale.ROOT, "%d of %d answers in the heat needed no pause.", kept, answers);
        return new Outcome((double) kept / answers, because, against);
    }
}
