package org.sameboat.course;

import java.util.EnumSet;
import java.util.Set;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rules;

/** Tells which stages of a repair an agent's turn makes. */
final class AgentActs {

    static final Rules RULES = Rules.load("/org/sameboat/course/agent-acts.yml");

    Set<Stage> in(String turn) {
        Set<Stage> made = EnumSet.noneOf(Stage.class);
        for (Match match : RULES.in(turn)) {
            made.add(Stage.valueOf(match.rule().setting("stage")));
        }
        return made;
    }
}
