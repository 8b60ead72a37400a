package org.sameboat.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sameboat.coaching.CoachedTurn;
import org.sameboat.gate.Finding;
import org.sameboat.gate.Review;
import org.sameboat.gate.Severity;

/**
 * The share of the agent's turns without certain findings; hints do not count.
 *
 * @param rules ids of rules
 * @param rows doctrine rows of rules
 */
record Avoids(Set<String> rules, Set<String> rows) implements Measure {

    Avoids {
        rules = Set.copyOf(rules);
        rows = Set.copyOf(rows);
    }

    @Override
    public Outcome of(Case conversation) {
        List<CoachedTurn> turns = conversation.agent();
        if (turns.isEmpty()) {
            return Outcome.notApplicable("The agent said nothing.");
        }
        List<Proof> against = new ArrayList<>();
        int clean = 0;
        for (CoachedTurn turn : turns) {
            List<Proof> found = findings(turn.review())
                    .filter(this::counts)
                    .map(finding -> proof(turn, finding))
                    .toList();
            clean += found.isEmpty() ? 1 : 0;
            against.addAll(found);
        }
        return new Outcome(
                (double) clean / turns.size(),
                String.format(Locale.ROOT, "%d of %d turns are free of it.", clean, turns.size()),
                against);
    }

    private boolean counts(Finding finding) {
        return finding.severity() != Severity.HINT
                && (rules.contains(finding.rule()) || rows.contains(finding.source()));
    }

    static Stream<Finding> findings(@org.jspecify.annotations.Nullable Review review) {
        return review == null
                ? Stream.of()
                : Stream.of(review.kind(), review.necessary(), review.supported())
                        .flatMap(verdict -> verdict.findings().stream());
    }

    static Proof proof(CoachedTurn turn, Finding finding) {
        return new Proof(
                turn.seq(), turn.turn().text().substring(finding.begin(), finding.end()), finding.rule(), false);
    }
}
