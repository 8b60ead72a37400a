package org.sameboat.scorecard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sameboat.coaching.CoachedTurn;
import org.sameboat.rule.Match;

/**
 * Whether the agent makes one of several acts once a moment has come: in time counts 1, later ½, never 0.
 *
 * @param acts ids of acts
 * @param when the moment
 * @param within how many of the agent's turns count as in time
 */
record Does(Set<String> acts, Moment when, int within) implements Measure {

    private static final double LATE = 0.5;

    Does {
        acts = Set.copyOf(acts);
    }

    @Override
    public Outcome of(Case conversation) {
        OptionalInt before = when.before(conversation);
        if (before.isEmpty()) {
            return Outcome.notApplicable("It never came to that: " + when.words() + ".");
        }
        List<CoachedTurn> answers = conversation.agentAfter(before.getAsInt());
        if (answers.isEmpty()) {
            return Outcome.notApplicable("The agent did not speak after that: " + when.words() + ".");
        }
        for (int i = 0; i < answers.size(); i++) {
            CoachedTurn answer = answers.get(i);
            Optional<Match> act = AgentActs.in(answer.turn().text()).stream()
                    .filter(match -> acts.contains(match.rule().id()))
                    .findFirst();
            if (act.isPresent()) {
                String words = act.get().span().in(answer.turn().text());
                Proof proof = new Proof(answer.seq(), words, act.get().rule().id(), true);
                String because = String.format(Locale.ROOT, "In the agent's turn %d after %s.", i + 1, when.words());
                return new Outcome(i < within ? 1 : LATE, because, List.of(proof));
            }
        }
        String because =
                String.format(Locale.ROOT, "In none of the agent's %d turns after %s.", answers.size(), when.words());
        return new Outcome(0.0, because, List.of());
    }
}
