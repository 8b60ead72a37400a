package org.sameboat.gate;

import java.util.List;
import org.sameboat.course.Situation;
import org.sameboat.rule.Rules;

/** The faults of kindness that words give away. */
final class KindRules implements Check {

    static final String FILE = "/org/sameboat/gate/kind.yml";

    private final Rules rules = Rules.load(FILE);

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        int words = draft.isFinished() ? draft.words() : Integer.MAX_VALUE;
        return rules.in(draft.own()).stream()
                .map(match -> RuleFindings.of(match, Question.KIND, words))
                .toList();
    }
}
