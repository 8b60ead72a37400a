package org.sameboat.scorecard;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rules;

/** What an agent's turn does: the acts of a repair, which the course knows, and those that only a scorecard asks for. */
final class AgentActs {

    private static final Rules REPAIR = Rules.load("/org/sameboat/course/agent-acts.yml");
    static final Rules OWN = Rules.load("/org/sameboat/scorecard/acts.yml");

    private AgentActs() {}

    static List<Match> in(String turn) {
        return Stream.concat(REPAIR.in(turn).stream(), OWN.in(turn).stream()).toList();
    }

    static Set<String> ids() {
        return Stream.concat(REPAIR.all().stream(), OWN.all().stream())
                .map(rule -> rule.id())
                .collect(Collectors.toUnmodifiableSet());
    }
}
