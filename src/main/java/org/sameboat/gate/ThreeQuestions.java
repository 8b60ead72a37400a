package org.sameboat.gate;

import java.util.ArrayList;
import java.util.List;
import org.sameboat.course.Situation;
import org.sameboat.language.Language;

/** Is it kind, is it necessary, is it true: every check looks at the draft, the policy decides. */
final class ThreeQuestions implements Gate {

    private final Language language;
    private final List<Check> checks;
    private final Contribution contribution;

    ThreeQuestions(Language language, List<Check> checks, Contribution contribution) {
        this.language = language;
        this.checks = List.copyOf(checks);
        this.contribution = contribution;
    }

    @Override
    public Review review(Situation situation, String text) {
        return review(situation, Draft.of(text, situation.context(), language));
    }

    @Override
    public Review reviewTyped(Situation situation, String text) {
        return review(situation, Draft.typed(text, situation.context(), language));
    }

    private Review review(Situation situation, Draft draft) {
        List<Finding> findings = new ArrayList<>();
        checks.forEach(check -> findings.addAll(check.check(draft, situation)));
        contribution.missing(draft, findings, situation).ifPresent(findings::add);
        return Policy.decide(findings, situation.reading());
    }
}
