package org.sameboat.course;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sameboat.rule.RuleExamples;
import org.sameboat.rule.Rules;

class CourseRulesTest {

    @TestFactory
    Stream<DynamicTest> everyRuleFindsWhatItShouldAndPassesWhatLooksAlike() {
        return Stream.of(
                        AgentActs.RULES,
                        CustomerCues.RULES,
                        ConflictModes.RULES,
                        Stakes.RULES,
                        Goals.RULES,
                        PromiseLedger.RULES)
                .flatMap(RuleExamples::of);
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFileIsComplete() {
        return Stream.of("agent-acts", "customer-cues", "conflict-modes", "exits", "goals", "promises")
                .map(name -> DynamicTest.dynamicTest(name, () -> Rules.load("/org/sameboat/course/" + name + ".yml")));
    }
}
