package org.sameboat.course;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.sameboat.language.PerText;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rules;

/** Tells which stages of a repair an agent's turn makes. */
final class AgentActs {

    static final Rules RULES = Rules.load("/org/sameboat/course/agent-acts.yml");

    private final PerText<Set<Stage>> acts = new PerText<>(AgentActs::find);

    Set<Stage> in(String turn) {
        return acts.of(turn);
    }

    private static Set<Stage> find(String turn) {
        Set<Stage> made = EnumSet.noneOf(Stage.class);
        for (Match match : RULES.in(turn)) {
            made.add(Stage.valueOf(match.rule().setting("stage")));
        }
        return Collections.unmodifiableSet(made);
    }
}
